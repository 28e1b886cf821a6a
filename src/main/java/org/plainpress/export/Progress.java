package org.plainpress.export;

import java.time.Duration;

/**
 * How far a run has come.
 *
 * @param articles how many articles are done
 * @param share how much of the inputs has been read, from 0 to 1
 * @param elapsed how long it has taken
 */
public record Progress(int articles, double share, Duration elapsed) {}
