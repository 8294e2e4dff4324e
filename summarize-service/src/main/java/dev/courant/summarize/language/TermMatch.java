package dev.courant.summarize.language;

/**
 * A term found in a text.
 *
 * @param value what the term was filed with
 * @param start the folded position of its first character
 * @param end the folded position after its last character; the word may go on
 */
public record TermMatch<T>(T value, int start, int end) {}
