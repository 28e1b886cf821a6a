package org.plainpress.export;

/** One edition of all articles, under a title of its own. */
public record Bundle(String title, Order order) {}
