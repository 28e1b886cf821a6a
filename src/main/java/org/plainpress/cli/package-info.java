/**
 * The command line: picocli commands that check their options and hand over to the export.
 * Internal.
 */
package org.plainpress.cli;
