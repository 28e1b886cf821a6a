/**
 * Says what editions say of their own accord ("Photo: PA", "Embedded video not available in this
 * edition.") in the article's language where we have it. Internal.
 */
package org.plainpress.message;
