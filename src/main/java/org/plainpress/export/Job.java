package org.plainpress.export;

import org.plainpress.article.Publication;

/**
 * @param slug what the names of its editions begin with
 * @param input to name when one fails
 */
record Job(Publication publication, String slug, String input) {}
