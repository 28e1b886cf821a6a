package org.plainpress.export;

/**
 * One edition of all articles.
 *
 * @param title its title
 * @param order how the articles follow one another
 */
public record Bundle(String title, Order order) {}
