/**
 * The model: an article and its parts, immutable; the one thing that every reader makes and every
 * writer takes.
 */
package org.plainpress.article;
