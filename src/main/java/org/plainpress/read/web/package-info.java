/** Fetches pages and images from the web, within bounds. */
package org.plainpress.read.web;
