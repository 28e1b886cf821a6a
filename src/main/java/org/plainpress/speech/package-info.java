/** Says formulas in words, in the languages of {@code assets/speech}. Internal. */
package org.plainpress.speech;
