/** Reads e-mail: single messages (RFC 5322, MIME) and mailboxes of them (RFC 4155). */
package org.plainpress.read.mail;
