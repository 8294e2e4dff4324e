package dev.courant.publish.store;

import dev.courant.model.Section.Label;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The first level of the IPTC Media Topics NewsCodes. */
public final class MediaTopics {
  private static final List<Label> TOPICS =
      List.of(
          topic("01", "Arts, culture, entertainment and media"),
          topic("02", "Crime, law and justice"),
          topic("03", "Disaster, accident and emergency incident"),
          topic("04", "Economy, business and finance"),
          topic("05", "Education"),
          topic("06", "Environment"),
          topic("07", "Health"),
          topic("08", "Human interest"),
          topic("09", "Labour"),
          topic("10", "Lifestyle and leisure"),
          topic("11", "Politics"),
          topic("12", "Religion"),
          topic("13", "Science and technology"),
          topic("14", "Society"),
          topic("15", "Sport"),
          topic("16", "Conflict, war and peace"),
          topic("17", "Weather"));

  private static final Map<String, Label> BY_SLUG = bySlug();

  private MediaTopics() {}

  private static Label topic(String number, String name) {
    return new Label("medtop:" + number + "000000", name);
  }

  private static Map<String, Label> bySlug() {
    Map<String, Label> bySlug = new TreeMap<>();
    TOPICS.forEach(topic -> {
      bySlug.put(Slug.of(topic.code()), topic);
      bySlug.put(Slug.of(topic.name()), topic);
    });
    return bySlug;
  }

  /** All of them, by code. */
  public static List<Label> all() {
    return TOPICS;
  }

  /** The topic with a code or a name (or its slug). */
  public static Optional<Label> find(String codeOrName) {
    return Optional.ofNullable(BY_SLUG.get(Slug.of(codeOrName)));
  }

  /** Whether there is a topic with this code or name. */
  public static boolean has(String codeOrName) {
    return find(codeOrName).isPresent();
  }

  /** The slugs of their names. */
  public static Collection<String> slugs() {
    return TOPICS.stream().map(topic -> Slug.of(topic.name())).toList();
  }
}
