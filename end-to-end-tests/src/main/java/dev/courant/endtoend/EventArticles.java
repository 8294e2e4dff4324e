package dev.courant.endtoend;

import dev.courant.model.Analysis;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.CompiledBy;
import dev.courant.model.DigitalSourceType;
import dev.courant.model.Features;
import dev.courant.model.Original;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Articles of events, in an order that the dice give: each article has most of its event's names
 * and words and some that others have, too. Some are told again in a second edition, some in a
 * later revision, and a few are withdrawn.
 */
final class EventArticles {
  private static final int ARTICLES_OF_AN_EVENT = 8;
  private static final int OUTLETS = 12;
  private static final int NAMES = 8;
  private static final int WORDS = 24;
  private static final int SHARED_WORDS = 400;
  private static final Instant BEGIN = Instant.parse("2026-01-02T00:00:00Z");

  private final Random dice;
  private final long run;
  private final List<ArticleSummarized> all = new ArrayList<>();
  private final Set<ArticleId> ids = new HashSet<>();
  private final Set<ArticleId> withdrawn = new HashSet<>();

  /**
   * Articles.
   *
   * @param count of different articles; records are some more
   */
  EventArticles(long seed, int count) {
    dice = new Random(seed);
    run = seed & 0xffff;
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(order, dice);
    order.forEach(this::addArticle);
  }

  /** The records in their order. */
  List<ArticleSummarized> all() {
    return all;
  }

  /** Articles that are withdrawn in the end. */
  Set<ArticleId> withdrawn() {
    return withdrawn;
  }

  /** Articles that stand in the end. */
  Set<ArticleId> standing() {
    Set<ArticleId> standing = new HashSet<>(ids);
    standing.removeAll(withdrawn);
    return standing;
  }

  private void addArticle(int number) {
    int event = number / ARTICLES_OF_AN_EVENT;
    Features features = features(event);
    all.add(article(number, 1, 1, Change.CREATED, features));
    ids.add(all.getLast().id());
    int chance = dice.nextInt(100);
    if (chance < 10) {
      all.add(article(number, 1, 2, Change.CREATED, null));
    } else if (chance < 15) {
      all.add(article(number, 2, 1, Change.UPDATED, features(event)));
    } else if (chance < 17) {
      all.add(article(number, 2, 1, Change.RETRACTED, null));
      withdrawn.add(all.getLast().id());
    }
  }

  private Features features(int event) {
    List<Features.Feature> names = some("name" + run + "x" + event + "x", NAMES, 6);
    List<Features.Feature> words = new ArrayList<>(some("word" + event + "x", WORDS, 14));
    IntStream.range(0, 10)
        .forEach(_ -> words.add(new Features.Feature("common" + dice.nextInt(SHARED_WORDS), 1)));
    List<Features.Feature> once = words.stream().distinct().toList();
    List<Long> shingles =
        IntStream.range(0, 20).mapToObj(_ -> 64L * dice.nextInt(1 << 20)).sorted().toList();
    return new Features(names, once, shingles, List.of());
  }

  private List<Features.Feature> some(String prefix, int of, int count) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, of).boxed().toList());
    Collections.shuffle(numbers, dice);
    return numbers.stream()
        .limit(count)
        .sorted()
        .map(number -> new Features.Feature(prefix + number, 1))
        .toList();
  }

  private ArticleSummarized article(
      int number, int revision, int edition, Change change, @Nullable Features features) {
    String host = "outlet" + number % OUTLETS + ".example";
    String url = "https://www." + host + "/" + run + "/" + number;
    Instant at = BEGIN.plusSeconds(60L * all.size());
    String text = "Outlet " + number % OUTLETS + " tells of event " + number / ARTICLES_OF_AN_EVENT;
    Statement told = new Statement(text + ", edition " + edition + ".", List.of("s1"));
    return new ArticleSummarized(
        ArticleId.of(CanonicalUrl.parse(url).orElseThrow()),
        revision,
        edition,
        change,
        told,
        "en",
        List.of(told),
        List.of(),
        new Analysis(List.of(), Analysis.DISCLAIMER),
        Section.UNCLASSIFIED,
        new Original(url, text, "en", List.of(), at, null, new Outlet(host, host, "IE")),
        List.of(),
        List.of(),
        List.of(new Sentence("s1", 0, text.length() + 1, text + ".")),
        new CompiledBy("extractive", null, null, "1"),
        DigitalSourceType.EXTRACTED,
        List.of(),
        at,
        at,
        features);
  }
}
