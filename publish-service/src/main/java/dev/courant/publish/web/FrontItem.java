package dev.courant.publish.web;

import org.jspecify.annotations.Nullable;

/** A place on the home page: an article that nobody else tells, or a story. */
record FrontItem(@Nullable CardView card, @Nullable StoryCardView story) {}
