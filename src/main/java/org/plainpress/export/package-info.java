/**
 * Runs jobs of any length: inputs times formats, made into files. Articles are read ahead a little
 * ({@code ReadAhead}), made a few at a time ({@code Pipeline}), and kept outside of memory ({@code
 * Contents}, {@code Spool}) until the feeds, the pages and the catalogue that tell of them are
 * written ({@code Listings}). Files are written in parallel and atomically, and what fails is told
 * while the rest is still made. Where others make the editions ({@code EditionPress}), {@code
 * DistributedExport} names and lists them. Internal.
 */
package org.plainpress.export;
