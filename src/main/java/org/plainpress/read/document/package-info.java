/** Reads documents of word processors. */
package org.plainpress.read.document;
