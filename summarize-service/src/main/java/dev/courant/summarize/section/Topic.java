package dev.courant.summarize.section;

import dev.courant.model.Section.Label;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first level of the IPTC Media Topics NewsCodes. The key of a topic is what the lexicon files
 * call it; its prior is how much of the same evidence it takes to prefer another one, since a
 * newsroom's politics, business and sports desks take most stories that could stand elsewhere.
 */
enum Topic {
  ARTS("01000000", "arts, culture, entertainment and media", 1.0),
  CRIME("02000000", "crime, law and justice", 0.9),
  DISASTER("03000000", "disaster, accident and emergency incident", 0.95),
  ECONOMY("04000000", "economy, business and finance", 1.0),
  EDUCATION("05000000", "education", 0.9),
  ENVIRONMENT("06000000", "environment", 0.95),
  HEALTH("07000000", "health", 0.9),
  HUMAN("08000000", "human interest", 0.8),
  LABOUR("09000000", "labour", 0.8),
  LIFESTYLE("10000000", "lifestyle and leisure", 0.9),
  POLITICS("11000000", "politics", 1.05),
  RELIGION("12000000", "religion", 0.9),
  SCIENCE("13000000", "science and technology", 1.0),
  SOCIETY("14000000", "society", 0.75),
  SPORT("15000000", "sport", 1.1),
  CONFLICT("16000000", "conflict, war and peace", 1.0),
  WEATHER("17000000", "weather", 0.9);

  private static final Map<String, Topic> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(Topic::key, Function.identity()));

  private final Label label;
  private final double prior;

  Topic(String code, String name, double prior) {
    this.label = new Label("medtop:" + code, name);
    this.prior = prior;
  }

  Label label() {
    return label;
  }

  double prior() {
    return prior;
  }

  static @Nullable Topic byKey(String key) {
    return BY_KEY.get(key);
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
