/** Tells by a learned model which lines of a stripped text are captions and credits. Internal. */
package org.plainpress.read.text.label;
