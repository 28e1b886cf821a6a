/** Reads Markdown. */
package org.plainpress.read.markdown;
