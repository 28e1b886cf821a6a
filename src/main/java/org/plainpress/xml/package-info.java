/** Writes XML, and parses formulas. Internal. */
package org.plainpress.xml;
