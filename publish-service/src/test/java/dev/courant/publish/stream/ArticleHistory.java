package dev.courant.publish.stream;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.publish.SampleArticles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** What becomes of the articles of one outlet, at random, and which of them are about sport. */
final class ArticleHistory {
  private static final int ARTICLES = 10;
  private static final List<Section.Label> TOPICS =
      List.of(
          new Section.Label("medtop:15000000", "Sport"),
          new Section.Label("medtop:11000000", "Politics"),
          Section.Label.UNCLASSIFIED);

  private final long seed;
  private final Random dice;
  private final String outlet = "o" + UUID.randomUUID().toString().substring(0, 12) + ".example";
  private final Map<Integer, State> states = new HashMap<>();

  /** An article as it was last; revision 0 before it came. */
  private record State(int revision, boolean withdrawn, int topic) {
    boolean isSport() {
      return revision > 0 && !withdrawn && topic == 0;
    }
  }

  ArticleHistory(long seed) {
    this.seed = seed;
    this.dice = new Random(seed);
  }

  long seed() {
    return seed;
  }

  String outlet() {
    return outlet;
  }

  /** What comes next, with any date. */
  ArticleSummarized next() {
    int number = dice.nextInt(ARTICLES);
    State before = states.getOrDefault(number, new State(0, false, 0));
    int revision = before.revision() + 1;
    boolean withdrawn = revision > 1 && !before.withdrawn() && dice.nextInt(8) == 0;
    int topic = withdrawn ? before.topic() : dice.nextInt(TOPICS.size());
    State state = new State(revision, withdrawn, topic);
    states.put(number, state);
    Change change = withdrawn ? Change.RETRACTED : revision == 1 ? Change.CREATED : Change.UPDATED;
    return new SampleArticles.Sample(address(number))
        .from(new Outlet(outlet, "Some outlet", "BR"), "pt")
        .about(new Section.Label("076", "Brazil"), TOPICS.get(topic))
        .at(SampleArticles.NOON.minusSeconds(dice.nextInt(1_000_000)))
        .revision(revision, change)
        .article();
  }

  private String address(int number) {
    return "https://" + outlet + "/" + number;
  }

  /** Those about sport that stand, by id, with their revisions. */
  Map<String, Integer> sport() {
    Map<String, Integer> sport = new TreeMap<>();
    states.forEach((number, state) -> {
      if (state.isSport()) {
        String id = new SampleArticles.Sample(address(number)).article().id().value();
        sport.put(id, state.revision());
      }
    });
    return sport;
  }
}
