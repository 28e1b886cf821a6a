/** A job: inputs times formats, made into files. */
package org.plainpress.export;
