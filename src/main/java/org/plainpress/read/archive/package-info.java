/** Reads archives of the web: WARC, and single pages as MHTML. */
package org.plainpress.read.archive;
