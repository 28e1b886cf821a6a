/**
 * Writes RSS 2.0, Atom 1.0 and JSON Feed 1.1, and reads what it wrote so that feeds can be gone on
 * with. Rome makes the XML. Internal.
 */
package org.plainpress.feed;
