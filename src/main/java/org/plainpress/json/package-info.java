/** Prints and parses Article JSON, the interchange form of {@link org.plainpress.article}. */
package org.plainpress.json;
