package dev.courant.summarize.section;

import dev.courant.model.Section.Label;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The terms that a section may have: UN M49 areas, and IPTC Media Topics of the first level. */
public final class Vocabulary {
  private static final Map<String, Label> TOPICS = topics();
  private static final Map<String, Label> REGIONS = regions();

  private Vocabulary() {}

  /** The topic of a code, with or without {@code medtop:}, or an English name. */
  public static Label topic(String term) {
    return TOPICS.getOrDefault(key(term), Label.UNCLASSIFIED);
  }

  /** The area of an M49 code or an English name. */
  public static Label region(String term) {
    return REGIONS.getOrDefault(key(term), Label.UNCLASSIFIED);
  }

  private static Map<String, Label> topics() {
    return index(Stream.of(Topic.values()).map(Topic::label));
  }

  private static Map<String, Label> regions() {
    return index(
        Stream.concat(
            Area.regions().map(Area::label),
            CountryFacts.all().map(country -> country.area().label())));
  }

  private static Map<String, Label> index(Stream<Label> labels) {
    Map<String, Label> index = new HashMap<>();
    labels.forEach(label -> {
      index.put(key(label.code()), label);
      index.put(key(label.name()), label);
    });
    return index;
  }

  private static String key(String term) {
    return term.strip().toLowerCase(Locale.ROOT).replaceFirst("^medtop:", "");
  }
}
