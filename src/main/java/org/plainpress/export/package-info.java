/**
 * Runs jobs: inputs times formats, made into files. Files are written in parallel and atomically,
 * and what fails is told while the rest is still made. Internal.
 */
package org.plainpress.export;
