package dev.courant.summarize.origin;

import dev.courant.model.ArticleIngested;
import dev.courant.model.Origin;
import dev.courant.summarize.text.SourceText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the agencies, outlets and people that a text names as where its news comes from: in
 * datelines and sign-offs, and where words such as "reported", "laut" or "segundo" stand beside a
 * name. A name without such words, as in "AP exams", is none. Safe for use by several threads.
 */
public final class OriginFinder {
  private static final int RECEIPTS = 5;
  private static final int EDGE = 4;
  private static final int LONGEST_CHAIN = 8;

  private final SourceNames names = new SourceNames();
  private final SentenceOrigins sentences = new SentenceOrigins(names);
  private final Bylines bylines = new Bylines(names);

  /**
   * The chain of origin of an article: as of its text, and before that the agencies among its
   * authors, which have no receipts. The outlet itself is no link of it.
   */
  public List<Origin> find(SourceText text, ArticleIngested article) {
    OwnName own = new OwnName(names, article.outlet(), article.url());
    List<Origin> inText = find(text);
    Stream<Origin> authors =
        bylines.among(article.authors()).stream()
            .filter(name -> inText.stream().noneMatch(origin -> origin.name().equals(name)))
            .map(name -> new Origin(name, List.of()));
    return Stream.concat(authors, inText.stream())
        .filter(origin -> !own.is(origin.name()))
        .limit(LONGEST_CHAIN)
        .toList();
  }

  /**
   * The chain of origin, the nearest first; empty where the text names none.
   *
   * @return each source once, with the ids of the sentences that name it, five at most
   */
  public List<Origin> find(SourceText text) {
    Map<String, Link> chain = new LinkedHashMap<>();
    String language = text.language().split("-", 2)[0];
    int count = text.sentences().size();
    for (int i = 0; i < count; i++) {
      boolean edge = i < EDGE || i >= count - EDGE;
      for (Mention mention : sentences.in(text.sentences().get(i), language, edge)) {
        chain.computeIfAbsent(mention.name(), Link::new).add(mention);
      }
    }
    return chain.values().stream()
        .sorted(Comparator.comparingInt(link -> link.distance))
        .limit(LONGEST_CHAIN)
        .map(Link::origin)
        .toList();
  }

  private static final class Link {
    private final String name;
    private final Set<String> receipts = new LinkedHashSet<>();
    private int distance = Mention.SPOKE;

    Link(String name) {
      this.name = name;
    }

    void add(Mention mention) {
      distance = Math.min(distance, mention.distance());
      receipts.add(mention.sentence());
    }

    Origin origin() {
      return new Origin(name, receipts.stream().limit(RECEIPTS).toList());
    }
  }
}
