/** Article JSON, the interchange form, both ways. */
package org.plainpress.json;
