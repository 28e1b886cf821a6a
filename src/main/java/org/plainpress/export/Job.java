package org.plainpress.export;

import org.plainpress.article.Publication;

/**
 * A publication whose editions are to be written.
 *
 * @param slug the name of its editions, without their endings
 * @param input the input to name when one of them fails
 */
record Job(Publication publication, String slug, String input) {}
