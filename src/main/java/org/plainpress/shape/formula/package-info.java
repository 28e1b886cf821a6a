/**
 * Sets formulas by the rules of MathML Core and the MATH table of the font: {@link
 * org.plainpress.shape.formula.FormulaSetter} makes of a formula insets for lines of text.
 * Internal.
 */
package org.plainpress.shape.formula;
