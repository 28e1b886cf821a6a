/**
 * Completes what a reader found of an article, in the same way for every reader: title, language,
 * dates, direction and id, with a note for each that is a guess. Internal.
 *
 * <p>It stands above {@code read.press} and {@code read.language} and below the readers.
 */
package org.plainpress.read.draft;
