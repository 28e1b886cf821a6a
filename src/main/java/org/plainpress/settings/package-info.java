/**
 * Holds what a caller chooses of each edition and of reading: immutable values, each with a default
 * and {@code with…} methods that return a changed copy.
 */
package org.plainpress.settings;
