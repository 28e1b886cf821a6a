/** Finds the phrases of the press (assets/phrases), sentences, scripts and digits. Internal. */
package org.plainpress.read.press.phrase;
