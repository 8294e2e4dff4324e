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
import java.util.stream.IntStream;

/**
 * Made-up articles of 64 terms in five languages. Half of them are alone. The others belong to
 * stories of 2 to 3,000 articles (Zipf, 1.6; 27 on average), which come in bursts that fade within
 * about a day of a week's window. A story shares names with others of its beat and words with
 * others of its subject, so that stories look alike; an article takes half of its terms from its
 * story.
 */
final class SyntheticArticles {
  private static final String[] LANGUAGES = {"en", "en", "en", "de", "fr", "es", "ru"};
  private static final Zipf SIZES = new Zipf(3_000, 1.6, 0);
  private static final Zipf BEATS = new Zipf(3_000, 0.8, 5);
  private static final int SUBJECTS = 300;
  private static final int SUBJECT_WORDS = 60;
  private static final int BEAT_NAMES = 8;
  private static final int OWN_NAMES = 12;
  private static final int OWN_WORDS = 40;
  private static final int ARTICLE_NAMES = 18;
  private static final int ARTICLE_WORDS = 42;
  private static final int ARTICLE_NUMBERS = 3;

  /** Articles of open stories that are still to come: a burst is over after some of these. */
  private static final int TO_COME = 60_000;

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final SplittableRandom random;
  private final long millisBetween;
  private final int[][] beats;
  private final int[][] subjects;
  private final List<Topic> toCome = new ArrayList<>();
  private int made;

  /** What a story is about; {@code first} is the number of its first article, or -1. */
  private static final class Topic {
    private final int[] names;
    private final int[] words;
    private final int number;
    private int first = -1;

    Topic(int[] names, int[] words, int number) {
      this.names = names;
      this.words = words;
      this.number = number;
    }
  }

  SyntheticArticles(long seed, long millisBetween) {
    random = new SplittableRandom(seed);
    this.millisBetween = millisBetween;
    beats = new int[3_000][];
    for (int i = 0; i < beats.length; i++) {
      beats[i] = names(BEAT_NAMES);
    }
    subjects = new int[SUBJECTS][];
    for (int i = 0; i < SUBJECTS; i++) {
      subjects[i] = words(SUBJECT_WORDS);
    }
  }

  /** An article and the number of the first one of its story. */
  record Made(Arrival arrival, int first) {}

  Made next() {
    int number = made++;
    Topic topic = random.nextBoolean() ? topic() : open();
    topic.first = topic.first < 0 ? number : topic.first;
    String language = LANGUAGES[random.nextInt(LANGUAGES.length)];
    Instant at = START.plusMillis(number * millisBetween);
    Features features = features(topic, language, number);
    return new Made(new Arrival(id(number), 1, language, features, at), topic.first);
  }

  static ArticleId id(int number) {
    return ArticleId.of(new CanonicalUrl("https://synthetic.example/" + number));
  }

  /** One of the stories that are open, the more often the more of it is to come. */
  private Topic open() {
    while (toCome.size() < TO_COME) {
      Topic topic = topic();
      for (int left = 2 + SIZES.next(random); left > 0; left--) {
        toCome.add(topic);
      }
    }
    int index = random.nextInt(toCome.size());
    Topic topic = toCome.get(index);
    Topic last = toCome.removeLast();
    if (index < toCome.size()) {
      toCome.set(index, last);
    }
    return topic;
  }

  private Topic topic() {
    int[] names = names(OWN_NAMES);
    int[] beat = beats[BEATS.next(random)];
    System.arraycopy(beat, 0, names, 0, OWN_NAMES / 6);
    int[] words = words(OWN_WORDS);
    int[] subject = subjects[random.nextInt(SUBJECTS)];
    for (int i = 0; i < OWN_WORDS / 5; i++) {
      words[i] = subject[random.nextInt(SUBJECT_WORDS)];
    }
    return new Topic(names, words, Vocabulary.number(random));
  }

  private int[] names(int count) {
    return IntStream.range(0, count).map(_ -> Vocabulary.name(random)).toArray();
  }

  private int[] words(int count) {
    return IntStream.range(0, count).map(_ -> Vocabulary.word(random)).toArray();
  }

  private Features features(Topic topic, String language, int number) {
    Map<String, Integer> names = new LinkedHashMap<>();
    for (int i = 0; i < ARTICLE_NAMES; i++) {
      boolean own = random.nextBoolean();
      int rank = own ? topic.names[random.nextInt(OWN_NAMES)] : Vocabulary.name(random);
      names.merge(Vocabulary.name(rank, language), 1, Integer::sum);
    }
    names.put("only" + Integer.toString(number, 36), 1);
    Map<String, Integer> words = new LinkedHashMap<>();
    for (int i = 0; i < ARTICLE_WORDS; i++) {
      boolean own = random.nextBoolean();
      int rank = own ? topic.words[random.nextInt(OWN_WORDS)] : Vocabulary.word(random);
      words.merge(Vocabulary.word(rank, language), 1, Integer::sum);
    }
    words.merge(Integer.toString(topic.number), 1, Integer::sum);
    for (int i = 1; i < ARTICLE_NUMBERS; i++) {
      words.merge(Integer.toString(Vocabulary.number(random)), 1, Integer::sum);
    }
    words.keySet().removeAll(names.keySet());
    return new Features(terms(names), terms(words), List.of(), List.of());
  }

  private static List<Feature> terms(Map<String, Integer> counts) {
    List<Feature> terms = new ArrayList<>(counts.size());
    counts.forEach((term, times) -> terms.add(new Feature(term, times)));
    return terms;
  }
}
