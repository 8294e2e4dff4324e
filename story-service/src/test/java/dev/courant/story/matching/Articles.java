package dev.courant.story.matching;

import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Features;
import dev.courant.model.Features.Feature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up articles of some stories, from a seed. */
final class Articles {
  static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private final Random random;
  private final List<List<String>> stories = new ArrayList<>();
  private int made;

  Articles(long seed, int stories) {
    random = new Random(seed);
    for (int i = 0; i < stories; i++) {
      List<String> terms = new ArrayList<>();
      for (int k = 0; k < 14; k++) {
        terms.add(word(3000));
      }
      // Every third story has half of its terms from the one before: a look-alike.
      if (i % 3 == 2) {
        terms.subList(0, 7).clear();
        terms.addAll(this.stories.get(i - 1).subList(0, 7));
      }
      this.stories.add(terms);
    }
  }

  static ArticleId id(int number) {
    return ArticleId.of(new CanonicalUrl("https://outlet.example/" + number));
  }

  int made() {
    return made;
  }

  /** The next article, of one of the stories. */
  Arrival next() {
    int number = made++;
    return article(number, 1, random.nextInt(stories.size()));
  }

  /** A revision of an article, about a story that may be another. */
  Arrival article(int number, int revision, int story) {
    String language = random.nextInt(4) == 0 ? "fr" : "en";
    Instant at = NOON.plus(Duration.ofMinutes(10L * made - random.nextInt(30)));
    String outlet = "outlet" + random.nextInt(5);
    return new Arrival(id(number), revision, language, features(stories.get(story)), at, outlet);
  }

  private Features features(List<String> story) {
    Set<String> terms = new LinkedHashSet<>();
    for (int i = 0; i < 8; i++) {
      terms.add(story.get(random.nextInt(story.size())));
    }
    for (int i = 0; i < 6; i++) {
      terms.add(word(400));
    }
    List<Feature> all =
        terms.stream().map(term -> new Feature(term, 1 + random.nextInt(3))).toList();
    return new Features(all.subList(0, 5), all.subList(5, all.size()), List.of(), List.of());
  }

  private String word(int vocabulary) {
    int rank = random.nextInt(vocabulary);
    return new StringBuilder("w")
        .append((char) ('a' + rank % 26))
        .append((char) ('b' + rank / 26 % 20))
        .append((char) ('a' + rank / 520 % 26))
        .append("ndr")
        .append(rank)
        .toString();
  }
}
