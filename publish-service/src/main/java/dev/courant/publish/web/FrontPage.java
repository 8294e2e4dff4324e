package dev.courant.publish.web;

import dev.courant.model.ArticlePublished;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.Facet;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lays out the home page: the newest, then the sections with the most, then the rest. What stands
 * on it is looked up anew every few seconds, however many readers there are.
 */
@Component
final class FrontPage {
  private static final int NEWEST = 30;
  private static final int TOP = 7;
  private static final int BLOCKS = 6;
  private static final int PER_BLOCK = 4;

  private static final Duration KEPT = Duration.ofSeconds(2);

  private final ArticleStore store;
  private final Directory directory;
  private final CardViews views;
  private final NewswireStatus newswire;
  private final Mono<Content> content;

  FrontPage(
      ArticleStore store,
      Directory directory,
      CardViews views,
      ObjectProvider<NewswireStatus> newswire) {
    this.store = store;
    this.directory = directory;
    this.views = views;
    this.newswire = newswire.getIfAvailable(() -> () -> NewswireStatus.Reach.UNKNOWN);
    this.content = Mono.defer(this::load).cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** A section with its newest articles. */
  record Block(Link section, List<CardView> cards) {}

  private record Content(ArticlePage newest, Map<Link, List<ArticlePublished>> sections) {}

  /** What the template needs. */
  Mono<Map<String, Object>> model() {
    return content.map(this::layOut);
  }

  private Mono<Content> load() {
    return store
        .list(ArticleQuery.ALL, null, NEWEST)
        .flatMap(newest -> sections().map(sections -> new Content(newest, sections)));
  }

  private Mono<Map<Link, List<ArticlePublished>>> sections() {
    return directory
        .links()
        .flatMapIterable(links -> links.getOrDefault(Facet.TOPIC, List.of()))
        .filter(link -> !link.value().equals("unclassified"))
        .take(BLOCKS)
        .concatMap(link -> newestOf(link).map(cards -> Map.entry(link, cards)))
        .collectList()
        .map(FrontPage::inOrder);
  }

  private Mono<List<ArticlePublished>> newestOf(Link section) {
    return store
        .list(ArticleQuery.of(Facet.TOPIC, section.value()), null, TOP + PER_BLOCK)
        .map(ArticlePage::items);
  }

  private static <K, V> Map<K, V> inOrder(List<Map.Entry<K, V>> entries) {
    Map<K, V> ordered = new LinkedHashMap<>();
    entries.forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  /** No article stands on the page twice. */
  private Map<String, Object> layOut(Content content) {
    List<ArticlePublished> newest = content.newest().items();
    List<ArticlePublished> top = newest.subList(0, Math.min(TOP, newest.size()));
    Set<Object> shown = new HashSet<>(top.stream().map(ArticlePublished::id).toList());
    List<Block> blocks =
        content.sections().entrySet().stream()
            .map(entry -> block(entry.getKey(), entry.getValue(), shown))
            .filter(block -> !block.cards().isEmpty())
            .toList();
    Stream<ArticlePublished> rest = newest.stream().filter(card -> !shown.contains(card.id()));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("total", content.newest().total());
    model.put("top", views.views(top));
    model.put("blocks", blocks);
    model.put("rest", rest.map(views::view).toList());
    if (content.newest().next() != null) {
      model.put("next", "/latest?cursor=" + content.newest().next().cursor());
    }
    model.put("unreachable", newswire.outlets() == NewswireStatus.Reach.UNREACHABLE);
    return model;
  }

  private Block block(Link section, List<ArticlePublished> cards, Set<Object> shown) {
    List<ArticlePublished> unseen =
        cards.stream().filter(card -> !shown.contains(card.id())).limit(PER_BLOCK).toList();
    unseen.forEach(card -> shown.add(card.id()));
    return new Block(section, views.views(unseen));
  }
}
