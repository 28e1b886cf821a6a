/**
 * Opens whatever the user names: files, folders, addresses and standard input; tells formats apart
 * by what they hold; and gives each to its reader. The only package that knows all readers.
 */
package org.plainpress.read.input;
