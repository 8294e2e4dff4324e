package dev.courant.summarize.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or body whom a text quotes or cites.
 *
 * @param role the office that the text gives, in its own words, or null
 * @param sentences ids of those that do, in reading order
 */
record Speaker(String name, @Nullable String role, List<String> sentences) {}
