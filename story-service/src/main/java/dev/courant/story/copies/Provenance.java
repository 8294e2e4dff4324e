package dev.courant.story.copies;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Origin;
import dev.courant.model.Outlet;
import dev.courant.model.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells whose account an article is, some 5 kB, so that the origins of a story of thousands
 * can be counted without their texts. Immutable.
 */
public final class Provenance {
  private static final int EDGE = 4;

  private final ArticleId article;
  private final Outlet outlet;
  private final @Nullable String origin;
  private final Set<String> publisher;
  private final List<String> edges;
  private final long[] shingles;

  private Provenance(ArticleSummarized of) {
    article = of.id();
    outlet = of.original().outlet();
    origin = of.origins().stream().map(Origin::name).findFirst().orElse(null);
    publisher = Publisher.signs(of);
    edges = edges(of.sentences());
    shingles = Shingles.of(of).stream().mapToLong(Long::longValue).toArray();
  }

  /** Of an article with all its sentences. */
  public static Provenance of(ArticleSummarized article) {
    return new Provenance(article);
  }

  private static List<String> edges(List<Sentence> sentences) {
    List<String> edges = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (i < EDGE || i >= sentences.size() - EDGE) {
        edges.add(sentences.get(i).text());
      }
    }
    return edges;
  }

  public ArticleId article() {
    return article;
  }

  public Outlet outlet() {
    return outlet;
  }

  /** What the text names as where its news comes from, the nearest one; null for nothing. */
  @Nullable String origin() {
    return origin;
  }

  /** Outlets that share one of these are of one publisher. */
  Set<String> publisher() {
    return publisher;
  }

  /** The first and the last sentences, where outlets are named. */
  List<String> edges() {
    return edges;
  }

  /** Hashes of its runs of words, each once. */
  long[] shingles() {
    return shingles;
  }
}
