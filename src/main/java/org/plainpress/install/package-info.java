/** What the program's jar holds packed, and an installed Plainpress has ready beside it. */
package org.plainpress.install;
