package dev.courant.publish.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The parameters of a request, all of which its address takes. Every method throws {@link
 * BadParameterException} where a value cannot be understood.
 */
public final class Parameters {
  private static final int MAX_VALUES = 20;
  private static final int MAX_LENGTH = 100;

  /** At the end of a time; a plus that an address carries unescaped arrives as a space. */
  private static final Pattern OFFSET = Pattern.compile("(?<sign>[+ -])(?<by>\\d\\d:\\d\\d)$");

  private final MultiValueMap<String, String> given;

  private Parameters(MultiValueMap<String, String> given) {
    this.given = given;
  }

  /**
   * The parameters of a request.
   *
   * @param known names that the address takes
   * @throws BadParameterException where another one was given
   */
  public static Parameters of(MultiValueMap<String, String> given, Collection<String> known) {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw BadParameterException.unknown(name, known);
      }
    }
    return new Parameters(given);
  }

  /**
   * The same without what a link to a page may have beside its parameters: the empty fields of a
   * form, and what other sites add ({@code utm_source}, {@code fbclid} and the like).
   */
  public static MultiValueMap<String, String> ofLink(MultiValueMap<String, String> given) {
    MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(given);
    kept.values()
        .removeIf(values -> values.stream().allMatch(value -> value == null || value.isBlank()));
    kept.keySet()
        .removeIf(
            name -> name.matches("(?i)utm_.*|mtm_.*|pk_.*|[a-z]*clid|gbraid|wbraid|mc_[ce]id"));
    return kept;
  }

  /** Whether a parameter has a value. */
  boolean has(String name) {
    return !values(name).isEmpty();
  }

  /** The one value of a parameter; null where it has none. */
  public @Nullable String one(String name) {
    List<String> values = values(name);
    if (values.size() > 1) {
      throw new BadParameterException(name, "Give it once.");
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  /** All values of a parameter, repeated or parted by commas. */
  List<String> many(String name) {
    List<String> many =
        values(name).stream()
            .flatMap(value -> Arrays.stream(value.split(",", MAX_VALUES + 2)))
            .map(String::strip)
            .toList();
    if (many.contains("") || (many.isEmpty() && given.containsKey(name))) {
      throw blank(name);
    }
    if (many.size() > MAX_VALUES || many.stream().anyMatch(v -> length(v) > MAX_LENGTH)) {
      throw new BadParameterException(
          name,
          "Give at most %d values of at most %d characters each."
              .formatted(MAX_VALUES, MAX_LENGTH));
    }
    return many;
  }

  /** In characters as a reader counts them: Unicode code points. */
  static int length(String value) {
    return value.codePointCount(0, value.length());
  }

  private List<String> values(String name) {
    List<String> values = Objects.requireNonNullElse(given.get(name), List.of());
    if (values.stream().anyMatch(value -> value == null || value.isBlank())) {
      throw blank(name);
    }
    return values.stream().map(String::strip).toList();
  }

  private static BadParameterException blank(String name) {
    return new BadParameterException(name, "Give it a value, or leave it out.");
  }

  /** A time as in RFC 3339, or a date, of the years 1 to 9999; null where there is none. */
  public @Nullable Instant time(String name) {
    String text = one(name);
    if (text == null) {
      return null;
    }
    try {
      LocalDateTime time = parsed(text);
      if (time.getYear() >= 1 && time.getYear() <= 9999) {
        return time.toInstant(ZoneOffset.UTC);
      }
    } catch (DateTimeException e) {
      // The advice is the same.
    }
    throw new BadParameterException(
        name, "Give a time as in RFC 3339, such as 2026-11-23T18:00:00Z, or a date.");
  }

  /** In UTC. Offsets go up to 23:59, as in RFC 3339; those of Java end at 18:00. */
  private static LocalDateTime parsed(String text) {
    if (text.length() == LocalDate.EPOCH.toString().length()) {
      return LocalDate.parse(text).atStartOfDay();
    }
    Matcher offset = OFFSET.matcher(text);
    if (!offset.find()) {
      return LocalDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC);
    }
    LocalDateTime local = LocalDateTime.parse(text.substring(0, offset.start()));
    Duration east = Duration.between(LocalTime.MIN, LocalTime.parse(offset.group("by")));
    return offset.group("sign").equals("-") ? local.plus(east) : local.minus(east);
  }

  /** A whole number from {@code least} to {@code most}, or another where there is none. */
  public int number(String name, int otherwise, int least, int most) {
    String text = one(name);
    if (text == null) {
      return otherwise;
    }
    int digits = String.valueOf(most).length();
    if (text.matches("[0-9]{1," + digits + "}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new BadParameterException(
        name, "Give a whole number from %d to %d.".formatted(least, most));
  }

  /** One of some words, in lower case, or another where there is none. */
  public String choice(String name, String otherwise, Collection<String> words) {
    String text = one(name);
    return text == null ? otherwise : choice(name, text, Set.copyOf(words));
  }

  /** Each value as one of some words, in lower case. */
  List<String> choices(String name, Collection<String> words) {
    Set<String> known = Set.copyOf(words);
    return many(name).stream().map(value -> choice(name, value, known)).toList();
  }

  /** Each value as one of some paths, which stand as they are written. */
  List<String> paths(String name, Set<String> known) {
    List<String> paths = many(name);
    for (String path : paths) {
      if (!known.contains(path)) {
        throw BadParameterException.unknownValue(
            name,
            path,
            Nearest.to(path, known),
            "Give members of the answer, such as original.url.");
      }
    }
    return paths;
  }

  private static String choice(String name, String value, Set<String> known) {
    String word = value.toLowerCase(Locale.ROOT);
    if (!known.contains(word)) {
      String shown = value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value;
      throw BadParameterException.unknownValue(
          name,
          shown,
          Nearest.to(word, known),
          "Give %s.".formatted(String.join(", ", new TreeSet<>(known))));
    }
    return word;
  }
}
