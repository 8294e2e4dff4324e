package dev.courant.summarize.language;

/**
 * A word of a text.
 *
 * @param text lower case, with {@code '} for any apostrophe; otherwise as it stands
 * @param start first character, in UTF-16 units over the text that {@link Words} was given, so that
 *     {@code substring(start, end)} is the word as written
 * @param end position after the last character, in UTF-16 units
 */
public record Word(String text, int start, int end) {}
