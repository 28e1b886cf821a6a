/** Reads formulas that are written in TeX. */
package org.plainpress.read.tex;
