/**
 * From the bytes of feeds and pages to their text: labels and meanings of the WHATWG's Encoding
 * Standard, and a look at the bytes where what is declared cannot be so.
 */
@NullMarked
package dev.courant.decoding;

import org.jspecify.annotations.NullMarked;
