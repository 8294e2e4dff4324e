package dev.courant.publish.api;

import dev.courant.model.story.StoryId;
import dev.courant.publish.store.Arrival;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Facet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which articles a request asks for, by its parameters: {@code region}, {@code topic}, {@code
 * outlet}, {@code country}, {@code language}, {@code origin}, {@code entity}, {@code engine} and
 * {@code change} (several values of one are alternatives: repeated, or parted by commas), {@code
 * from} and {@code until} (when the outlet published), {@code changedSince} (when Courant did),
 * {@code story} and {@code q}. Lists, feeds, streams and webhooks read them here, so that each
 * understands the same. A parameter or value that there is not is an error.
 *
 * @param query all but story and words
 * @param words that are searched for; empty where there are none
 * @param story whose articles alone are asked for; null for any
 */
public record ArticleFilter(ArticleQuery query, String words, @Nullable StoryId story) {
  private static final Set<String> CHANGES = Set.of("new", "corrected", "withdrawn");
  private static final int MAX_WORDS = 200;

  /** What an older version called {@code from}, unless the address has a {@code since} itself. */
  private static final String SINCE = "since";

  private static final List<String> OF_CARDS =
      Stream.concat(
              EnumSet.complementOf(EnumSet.of(Facet.ENTITY)).stream().map(Facet::parameter),
              Stream.of("from", SINCE, "until"))
          .toList();

  private static final List<String> OF_STORE =
      Stream.concat(
              OF_CARDS.stream(), Stream.of(Facet.ENTITY.parameter(), "changedSince", "story", "q"))
          .toList();

  /**
   * Reads the parameters of a request that is answered from the store.
   *
   * @param more parameters that the address takes beside the filters
   * @throws BadParameterException where one of them is unknown or cannot be understood
   */
  public static ArticleFilter of(MultiValueMap<String, String> given, String... more) {
    return of(given, OF_STORE, Arrays.asList(more));
  }

  /**
   * Reads the parameters of a request that is answered from cards alone, as the live stream is:
   * those for which the store is needed ({@code entity}, {@code changedSince}, {@code story},
   * {@code q}) are unknown there.
   *
   * @param more parameters that the address takes beside the filters
   * @throws BadParameterException where one of them is unknown or cannot be understood
   */
  public static ArticleFilter ofCards(MultiValueMap<String, String> given, String... more) {
    return of(given, OF_CARDS, Arrays.asList(more));
  }

  private static ArticleFilter of(
      MultiValueMap<String, String> given, List<String> filters, List<String> more) {
    List<String> known = new ArrayList<>(filters);
    known.addAll(more);
    Parameters parameters = Parameters.of(given, known);
    ArticleQuery query =
        ArticleQuery.of(
            values(parameters, EnumSet.allOf(Facet.class)),
            from(parameters, !more.contains(SINCE)),
            parameters.time("until"));
    return new ArticleFilter(
        query.arriving(arrival(parameters)), words(parameters), story(parameters));
  }

  /** The same words and story with another query. */
  ArticleFilter with(ArticleQuery another) {
    return new ArticleFilter(another, words, story);
  }

  /** The values of some facets, each of which exists. */
  static Map<Facet, List<String>> values(Parameters parameters, Collection<Facet> facets) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    for (Facet facet : facets) {
      List<String> wanted =
          facet == Facet.CHANGE
              ? parameters.choices(facet.parameter(), CHANGES)
              : parameters.many(facet.parameter());
      Vocabulary.require(facet, wanted);
      values.put(facet, wanted);
    }
    return values;
  }

  static @Nullable Instant from(Parameters parameters, boolean since) {
    Instant older = since ? parameters.time(SINCE) : null;
    Instant from = parameters.time("from");
    return from == null ? older : from;
  }

  /** What was withdrawn is asked for by name, or by asking what has changed. */
  private static Arrival arrival(Parameters parameters) {
    Instant since = parameters.time("changedSince");
    List<String> changes = parameters.many(Facet.CHANGE.parameter());
    boolean withdrawn =
        changes.isEmpty()
            ? since != null
            : changes.stream().anyMatch("withdrawn"::equalsIgnoreCase);
    return new Arrival(since, null, withdrawn);
  }

  private static String words(Parameters parameters) {
    String words = parameters.one("q");
    if (words != null && !isSearchable(words)) {
      throw new BadParameterException("q", "Give at most %d characters.".formatted(MAX_WORDS));
    }
    return words == null ? "" : words;
  }

  /** Whether words are short enough to be searched for. */
  static boolean isSearchable(String words) {
    return Parameters.length(words) <= MAX_WORDS;
  }

  private static @Nullable StoryId story(Parameters parameters) {
    String story = parameters.one("story");
    try {
      return story == null ? null : new StoryId(story);
    } catch (IllegalArgumentException e) {
      throw new BadParameterException(
          "story", "Give the id of a story: 26 characters of a-z and 2-7.");
    }
  }
}
