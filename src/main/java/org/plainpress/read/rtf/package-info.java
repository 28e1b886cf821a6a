/** Reads documents in RTF, as press databases and word processors export them. */
package org.plainpress.read.rtf;
