package dev.courant.model.story;

/**
 * How widely a story is told, by all its members, also those that a large story does not list.
 *
 * @param articles members that are not withdrawn
 * @param outlets different ones
 * @param countries where those outlets sit, as far as it is known
 * @param languages of the originals
 * @param origins independent accounts: copies of one text, articles that name one origin, and
 *     outlets of one publisher count once
 */
public record Reach(int articles, int outlets, int countries, int languages, int origins) {}
