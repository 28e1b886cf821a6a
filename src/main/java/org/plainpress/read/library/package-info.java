/** Reads texts in the forms of databases and libraries: exports of articles, Project Gutenberg. */
package org.plainpress.read.library;
