/**
 * Addresses, as browsers read them (URL standard) and as editions write them. Stands below every
 * reader and writer, and apart from the model, which needs the JDK alone.
 */
package org.plainpress.address;
