/** Reads books: EPUBs of ours and of anyone, and the PDFs that carry our articles. */
package org.plainpress.read.book;
