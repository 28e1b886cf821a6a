/** What editions say in words of their own, in the article's language where we have it. */
package org.plainpress.message;
