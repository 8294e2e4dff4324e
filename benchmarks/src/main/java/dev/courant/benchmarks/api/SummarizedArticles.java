package dev.courant.benchmarks.api;

import dev.courant.model.Analysis;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.CompiledBy;
import dev.courant.model.DigitalSourceType;
import dev.courant.model.Entity;
import dev.courant.model.EventRecords;
import dev.courant.model.Origin;
import dev.courant.model.Original;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.model.Topics;
import dev.courant.publish.store.MediaTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Made-up articles of 900 outlets in seven languages, spread over 60 days up to a time, with words
 * of a vocabulary of 20,000 of which few are frequent. The same seed makes the same articles.
 */
final class SummarizedArticles {
  private static final int PARTITIONS = 12;
  private static final int OUTLETS = 900;
  private static final int VOCABULARY = 20_000;
  private static final int SENTENCES = 4;
  private static final int WORDS = 18;
  private static final Duration SPAN = Duration.ofDays(60);
  private static final List<String> LANGUAGES =
      List.of("en", "en-US", "en-GB", "de", "fr", "pt-BR", "es", "ru", "ar");
  private static final List<String> COUNTRIES =
      List.of("GB", "US", "DE", "FR", "BR", "ES", "RU", "EG");
  private static final List<Section.Label> REGIONS =
      List.of(
          new Section.Label("076", "Brazil"),
          new Section.Label("276", "Germany"),
          new Section.Label("826", "United Kingdom"),
          new Section.Label("818", "Egypt"),
          new Section.Label("840", "United States"),
          Section.Label.UNCLASSIFIED);
  private static final String SYLLABLES = "bacedifogulamenopirustavexiyozu";

  private final SplittableRandom random;
  private final Instant end;

  SummarizedArticles(long seed, Instant end) {
    this.random = new SplittableRandom(seed);
    this.end = end;
  }

  /** Makes the topic and sends articles; returns their ids once the broker has all of them. */
  List<ArticleId> send(String kafka, int count) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      NewTopic topic =
          new NewTopic(Topics.SUMMARIZED, PARTITIONS, (short) 1)
              .configs(Map.of("cleanup.policy", "compact,delete"));
      admin.createTopics(List.of(topic)).all().get();
    }
    List<ArticleId> ids = new ArrayList<>();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "linger.ms", 20, "compression.type", "lz4"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        ArticleSummarized article = article(i);
        ids.add(article.id());
        var record = EventRecords.of(article, "/courant/benchmarks", article.compiledAt());
        producer.send(
            new ProducerRecord<>(
                Topics.SUMMARIZED, null, record.key(), record.value(), record.headers()));
      }
    }
    return ids;
  }

  /** A word, as articles have them: the lower its number, the more frequent. */
  static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 31; rest > 0; rest /= 15) {
      int at = 2 * (rest % 15);
      word.append(SYLLABLES, at, at + 2);
    }
    return word.toString();
  }

  /** Words, some of them frequent. */
  String words(SplittableRandom dice, int count) {
    return String.join(
        " ",
        IntStream.range(0, count)
            .mapToObj(_ -> word((int) Math.pow(VOCABULARY, dice.nextDouble()) - 1))
            .toList());
  }

  private ArticleSummarized article(int number) {
    String url = "https://outlet-%d.example/%d".formatted(random.nextInt(OUTLETS), number);
    String host = url.substring("https://".length(), url.lastIndexOf('/'));
    String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    Instant at = end.minusSeconds(random.nextLong(SPAN.toSeconds()));
    List<Sentence> sentences = sentences();
    List<Statement> told =
        sentences.stream().map(s -> new Statement(s.text(), List.of(s.id()))).toList();
    String headline = words(random, 7) + " " + number;
    return new ArticleSummarized(
        ArticleId.of(CanonicalUrl.parse(url).orElseThrow()),
        1,
        1,
        Change.CREATED,
        new Statement(headline, List.of()),
        language,
        told,
        List.of(),
        new Analysis(List.of(), Analysis.DISCLAIMER),
        new Section(
            REGIONS.get(random.nextInt(REGIONS.size())),
            MediaTopics.all().get(random.nextInt(MediaTopics.all().size())),
            0.7,
            List.of(word(3))),
        new Original(
            url,
            headline,
            language,
            List.of("A. Writer"),
            at,
            at,
            new Outlet(host, host, COUNTRIES.get(random.nextInt(COUNTRIES.size())))),
        List.of(new Origin("Agency", List.of("s1"))),
        List.of(
            new Entity(words(random, 2), Entity.Kind.PERSON, List.of("s1")),
            new Entity("Agency", Entity.Kind.ORGANISATION, List.of("s1"))),
        sentences,
        new CompiledBy("extractive", null, null, "1"),
        DigitalSourceType.EXTRACTED,
        List.of(),
        at,
        at,
        null);
  }

  private List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= SENTENCES; i++) {
      String text = words(random, WORDS) + ".";
      sentences.add(new Sentence("s" + i, start, start + text.length(), text));
      start += text.length() + 1;
    }
    return sentences;
  }

  /** Searches that find something: one word or two, some of them frequent. */
  Stream<String> searches(long seed, int count) {
    SplittableRandom dice = new SplittableRandom(seed);
    return IntStream.range(0, count).mapToObj(_ -> words(dice, 1 + dice.nextInt(2)));
  }
}
