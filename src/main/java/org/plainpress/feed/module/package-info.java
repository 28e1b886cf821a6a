/**
 * Rome modules of our own: what feeds say that Rome's classes have no fields for. {@code
 * rome.properties} names their generator. Internal.
 */
package org.plainpress.feed.module;
