/**
 * Takes bytes apart before a reader reads them: text in any encoding, and the entries of zip files.
 * Internal.
 */
package org.plainpress.read.bytes;
