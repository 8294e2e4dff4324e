package dev.courant.benchmarks.stories;

import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Features;
import dev.courant.model.Features.Feature;
import dev.courant.story.matching.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Made-up articles of 60 terms: words of five languages, each with a Zipf vocabulary (1.1) of
 * 200,000, and names that all share. Half of the articles are alone; the others come in bursts, of
 * which some are large, and take most of their terms from what their story is about.
 */
final class SyntheticArticles {
  private static final String[] LANGUAGES = {"en", "en", "en", "de", "fr", "es", "ru"};
  private static final Zipf WORDS = new Zipf(200_000, 1.1);
  private static final Zipf NAMES = new Zipf(500_000, 0.9);
  private static final Zipf SIZES = new Zipf(400, 1.2);
  private static final int OWN_NAMES = 12;
  private static final int OWN_WORDS = 40;
  private static final int ARTICLE_NAMES = 18;
  private static final int ARTICLE_WORDS = 42;
  private static final int OPEN_STORIES = 2_000;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String LETTERS = "bcdfghjklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final SplittableRandom random;
  private final long millisBetween;
  private final List<Topic> open = new ArrayList<>();
  private int made;

  /**
   * What a story is about.
   *
   * @param first the story's first article
   * @param left how many articles are to come
   */
  private record Topic(int first, int[] names, int[] words, int[] left) {}

  SyntheticArticles(long seed, long millisBetween) {
    random = new SplittableRandom(seed);
    this.millisBetween = millisBetween;
  }

  /** An article and the number of the first one of its story. */
  record Made(Arrival arrival, int first) {}

  Made next() {
    int number = made++;
    Topic topic = topic(number);
    String language = LANGUAGES[random.nextInt(LANGUAGES.length)];
    List<Feature> names = features(topic.names, NAMES, ARTICLE_NAMES, "");
    List<Feature> words = features(topic.words, WORDS, ARTICLE_WORDS, language);
    Features features = new Features(names, words, List.of(), List.of());
    Instant at = START.plusMillis(number * millisBetween);
    return new Made(new Arrival(id(number), 1, language, features, at), topic.first);
  }

  static ArticleId id(int number) {
    return ArticleId.of(new CanonicalUrl("https://synthetic.example/" + number));
  }

  private Topic topic(int number) {
    if (random.nextBoolean()) {
      return new Topic(number, drawn(NAMES, OWN_NAMES), drawn(WORDS, OWN_WORDS), new int[1]);
    }
    while (open.size() < OPEN_STORIES) {
      int[] left = {2 + SIZES.next(random)};
      open.add(new Topic(-1, drawn(NAMES, OWN_NAMES), drawn(WORDS, OWN_WORDS), left));
    }
    int index = random.nextInt(open.size());
    Topic topic = open.get(index);
    Topic begun =
        topic.first >= 0 ? topic : new Topic(number, topic.names, topic.words, topic.left);
    if (--begun.left[0] > 0) {
      open.set(index, begun);
    } else {
      open.remove(index);
    }
    return begun;
  }

  private int[] drawn(Zipf ranks, int count) {
    int[] drawn = new int[count];
    for (int i = 0; i < count; i++) {
      drawn[i] = ranks.next(random);
    }
    return drawn;
  }

  /** Half of them the story's own. */
  private List<Feature> features(int[] own, Zipf ranks, int count, String language) {
    Map<String, Integer> terms = new LinkedHashMap<>();
    for (int draws = 0; terms.size() < count && draws < 4 * count; draws++) {
      boolean shared = random.nextBoolean();
      int rank = shared ? own[random.nextInt(own.length)] : ranks.next(random);
      terms.merge(spelled(rank, language), 1, Integer::sum);
    }
    List<Feature> features = new ArrayList<>();
    terms.forEach((term, times) -> features.add(new Feature(term, times)));
    return features;
  }

  /** A made-up word for each rank: syllables, and the language's two letters. */
  private static String spelled(int rank, String language) {
    StringBuilder word = new StringBuilder(12);
    int rest = rank * 7 + 11;
    while (rest > 0) {
      word.append(LETTERS.charAt(rest % LETTERS.length()));
      rest /= LETTERS.length();
      word.append(VOWELS.charAt(rest % VOWELS.length()));
      rest /= VOWELS.length();
    }
    return word.append(language).toString();
  }
}
