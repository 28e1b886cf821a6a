/**
 * Lets a feed live from run to run: entries keep their ids, {@code updated} moves only with the
 * content, and what no longer fits goes to archives (RFC 5005).
 */
package org.plainpress.feed.living;
