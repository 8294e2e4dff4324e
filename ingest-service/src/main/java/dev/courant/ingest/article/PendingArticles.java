package dev.courant.ingest.article;

import dev.courant.ingest.gate.OutletPages;
import dev.courant.ingest.gate.PageAddress;
import dev.courant.ingest.gate.SharedTexts;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.GateDecision;
import dev.courant.model.Sighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles of a partition as they will be once what was decided so far is committed. */
final class PendingArticles implements SharedTexts, OutletPages {
  private static final int MOST_HOPS = 4;

  private final DueArticles committed;
  private final Map<ArticleId, ArticleState> changed = new LinkedHashMap<>();
  private final List<ArticleIngested> revisions = new ArrayList<>();
  private final List<Sighting> handed = new ArrayList<>();

  PendingArticles(DueArticles committed) {
    this.committed = committed;
  }

  @Nullable ArticleState find(ArticleId id) {
    ArticleState state = changed.get(id);
    return state != null ? state : committed.find(id);
  }

  /** The article at an address: its own, or one where it was found; behind merges. */
  @Nullable ArticleState at(CanonicalUrl address) {
    ArticleState own = find(ArticleId.of(address));
    if (own != null) {
      return behindMerges(own);
    }
    for (ArticleState state : changed.values()) {
      if (state.mergedInto() == null && state.isAt(address.value())) {
        return state;
      }
    }
    ArticleId known = committed.at(address.value());
    ArticleState alias = known == null ? null : find(known);
    return alias == null ? null : behindMerges(alias);
  }

  /** The article that an article turned out to be; null if that is owned elsewhere. */
  @Nullable ArticleState behindMerges(ArticleState article) {
    ArticleState state = article;
    for (int hop = 0; hop < MOST_HOPS; hop++) {
      ArticleId into = state == null ? null : state.mergedInto();
      if (into == null) {
        return state;
      }
      state = find(into);
    }
    return state;
  }

  @Override
  public boolean isElsewhere(ArticleState article, String digest) {
    return showing(article, digest).findAny().isPresent();
  }

  /** The other articles of the host whose pages showed the same text. */
  Stream<ArticleState> showing(ArticleState article, String digest) {
    String host = PageAddress.hostOf(article.url());
    return Stream.concat(committed.showing(digest).stream(), changed.keySet().stream())
        .distinct()
        .filter(id -> !id.equals(article.id()))
        .map(this::find)
        .filter(Objects::nonNull)
        .filter(other -> other.mergedInto() == null && isShowing(other, digest))
        .filter(other -> PageAddress.hostOf(other.url()).equals(host));
  }

  @Override
  public List<ArticleState> newest(ArticleState article) {
    String host = PageAddress.hostOf(article.url());
    return Stream.concat(committed.newest(host).stream(), changed.keySet().stream())
        .distinct()
        .filter(id -> !id.equals(article.id()))
        .map(this::find)
        .filter(Objects::nonNull)
        .filter(OutletPages::counts)
        .filter(other -> PageAddress.hostOf(other.url()).equals(host))
        .sorted(Comparator.comparing(ArticleState::firstSeen).reversed())
        .limit(MOST)
        .toList();
  }

  private static boolean isShowing(ArticleState article, String digest) {
    GateDecision gate = article.gate();
    return gate != null && digest.equals(gate.text());
  }

  void put(ArticleState state) {
    changed.put(state.id(), state);
  }

  void publish(ArticleIngested revision) {
    revisions.add(revision);
  }

  void hand(Sighting sighting) {
    handed.add(sighting);
  }

  PageDecisions decisions() {
    return new PageDecisions(revisions, states(), handed);
  }

  List<ArticleState> states() {
    return List.copyOf(changed.values());
  }

  List<Sighting> handed() {
    return List.copyOf(handed);
  }
}
