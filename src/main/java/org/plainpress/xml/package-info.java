/** Writes XML. Internal. */
package org.plainpress.xml;
