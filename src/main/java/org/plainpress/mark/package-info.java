/**
 * Names the marks that writers leave in editions and readers know them by again: classes in markup,
 * generators of feeds, attached Article JSON. Writers and readers know nothing of one another;
 * these names, and the parts of a PNG that a PDF holds, are all that they share. Internal.
 */
package org.plainpress.mark;
