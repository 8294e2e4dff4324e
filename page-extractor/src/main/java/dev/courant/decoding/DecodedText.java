package dev.courant.decoding;

import org.jspecify.annotations.Nullable;

/**
 * A document's text.
 *
 * @param text without byte order mark; bytes that mean nothing are left out
 * @param encoding name of the encoding that it was read in, as in the Encoding Standard
 * @param repair what had to be overlooked or guessed, for a person; null where nothing had to
 */
public record DecodedText(String text, String encoding, @Nullable String repair) {}
