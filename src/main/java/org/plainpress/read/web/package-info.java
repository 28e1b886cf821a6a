/** Fetches pages and images from public addresses, within bounds. Internal. */
package org.plainpress.read.web;
