/**
 * Turns articles into editions that everyone can read: EPUB, RSS, Atom, JSON Feed and tagged PDF.
 *
 * <p>A program starts at {@link org.plainpress.Plainpress}, reads into {@link
 * org.plainpress.article.Article}s and writes {@link org.plainpress.Editions}. Five packages are
 * for callers and stay compatible: this one, {@link org.plainpress.article} (the model), {@link
 * org.plainpress.read} (what reading gives, and its contracts), {@link org.plainpress.settings}
 * (what a caller chooses) and {@link org.plainpress.json} (Article JSON). All other packages are
 * internal: they may change with any version.
 *
 * <p>The architecture: one immutable article in the middle, readers before it, writers after it.
 *
 * <pre>
 *   read.input    opens files, folders, addresses; finds the reader of each
 *     read.text, .html, .markdown, .feed, .book, .document, .archive, .mail  one reader a family of formats
 *       read.draft      completes title, language, dates and id, the same for all of them
 *         read.press, read.language    what lines of the press look like, in any format
 *           article, address    the model; addresses, as browsers read them
 *         markup, shape   the one XHTML of a body; text as positioned glyphs
 *         picture         what readers learn of pictures, for the writers
 *       epub, cover, feed, catalogue, pdf    the writers, which know nothing of one another
 *   export        a job: inputs times formats, made into files
 *     cli         the command line
 *       spark     the same on a cluster; only in the build of the profile of that name
 * </pre>
 *
 * <p>What one writer must tell another goes through a value, such as {@code paging.Pagination}, by
 * which an EPUB carries the pages of the PDF beside it.
 */
package org.plainpress;
