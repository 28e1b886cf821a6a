/** The command line; thin. */
package org.plainpress.cli;
