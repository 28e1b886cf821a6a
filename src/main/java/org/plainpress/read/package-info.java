/** Bytes in, articles out: one reader an input format. */
package org.plainpress.read;
