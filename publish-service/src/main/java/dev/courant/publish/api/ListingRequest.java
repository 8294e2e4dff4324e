package dev.courant.publish.api;

import dev.courant.model.ArticleId;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Position;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the parameters of a listing ask for: {@code region}, {@code topic}, {@code outlet}, {@code
 * country} and {@code language} (several values of one are alternatives: repeated, or parted by
 * commas), {@code since} and {@code until}, {@code limit} and {@code cursor}. Parameters without a
 * value count as absent, unknown ones are ignored.
 *
 * @param after where the page begins; null for the start of the list
 */
public record ListingRequest(ArticleQuery query, @Nullable Position after, int limit) {
  static final int DEFAULT_LIMIT = 20;
  static final int MAX_LIMIT = 100;
  private static final int MAX_VALUES = 20;
  private static final int MAX_LENGTH = 100;
  private static final int MAX_WORDS = 200;

  /**
   * Reads the parameters.
   *
   * @throws BadParameterException where one of them cannot be understood
   */
  public static ListingRequest of(MultiValueMap<String, String> parameters) {
    return new ListingRequest(query(parameters), after(parameters), limit(parameters));
  }

  /** Reads the parameters that filter, and leaves the others alone. */
  public static ArticleQuery query(MultiValueMap<String, String> parameters) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      values.put(facet, values(parameters, facet));
    }
    return ArticleQuery.of(values, instant(parameters, "since"), instant(parameters, "until"));
  }

  /** The same of some articles only. */
  ListingRequest among(Collection<ArticleId> articles) {
    return new ListingRequest(query.among(articles), after, limit);
  }

  /** The words that are searched for; empty where there are none. */
  static String words(MultiValueMap<String, String> parameters) {
    String words = one(parameters, "q");
    if (words != null && words.length() > MAX_WORDS) {
      throw new BadParameterException("q", "Give at most %d characters.".formatted(MAX_WORDS));
    }
    return words == null ? "" : words;
  }

  private static List<String> values(MultiValueMap<String, String> parameters, Facet facet) {
    List<String> given = Objects.requireNonNullElse(parameters.get(facet.parameter()), List.of());
    List<String> values =
        given.stream()
            .filter(Objects::nonNull)
            .flatMap(value -> Arrays.stream(value.split(",", MAX_VALUES + 2)))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
    if (values.size() > MAX_VALUES || values.stream().anyMatch(v -> v.length() > MAX_LENGTH)) {
      throw new BadParameterException(
          facet.parameter(),
          "Give at most %d values of at most %d characters each."
              .formatted(MAX_VALUES, MAX_LENGTH));
    }
    if (facet == Facet.COUNTRY && !values.stream().allMatch(v -> v.matches("[A-Za-z]{2}"))) {
      throw new BadParameterException("country", "Give an ISO 3166-1 alpha-2 code, such as BR.");
    }
    return values;
  }

  private static @Nullable Instant instant(MultiValueMap<String, String> parameters, String name) {
    String text = one(parameters, name);
    if (text == null) {
      return null;
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw new BadParameterException(
          name, "Give a time as in RFC 3339, such as 2026-11-23T18:00:00Z, or a date.");
    }
  }

  private static @Nullable Position after(MultiValueMap<String, String> parameters) {
    String cursor = one(parameters, "cursor");
    try {
      return cursor == null ? null : Position.of(cursor);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BadParameterException(
          "cursor",
          "Give the value of \"next\" of the page before, or leave it out to start anew.");
    }
  }

  static int limit(MultiValueMap<String, String> parameters) {
    String text = one(parameters, "limit");
    if (text == null) {
      return DEFAULT_LIMIT;
    }
    if (!text.matches("\\d{1,3}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MAX_LIMIT) {
      throw new BadParameterException(
          "limit", "Give a whole number from 1 to %d.".formatted(MAX_LIMIT));
    }
    return Integer.parseInt(text);
  }

  static @Nullable String one(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
