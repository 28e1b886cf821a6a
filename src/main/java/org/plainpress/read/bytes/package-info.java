/**
 * Takes bytes apart before a reader reads them: text in the encodings of the web and of DOS, and
 * the entries of zip files. Internal.
 */
package org.plainpress.read.bytes;
