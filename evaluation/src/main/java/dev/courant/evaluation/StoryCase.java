package dev.courant.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * An article and the story that people put it into: one JSON line of a stories corpus.
 *
 * @param story a name that the articles of one event share
 * @param language BCP 47, or null
 */
record StoryCase(
    String id, String story, @Nullable String language, @Nullable String title, String text) {}
