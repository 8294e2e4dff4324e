package dev.courant.publish.web;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticlePublished;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.api.StoryLookup;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.StoreUnavailableException;
import dev.courant.publish.store.StoryPage;
import dev.courant.publish.store.StoryQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What the home page is laid out from. It is looked up anew every few seconds, however many readers
 * there are. Where stories cannot be had, there are none, and all articles stand for themselves.
 */
@Component
final class FrontContent {
  private static final int NEWEST = 30;
  private static final int STORIES = 40;
  private static final int BLOCKS = 6;
  private static final int PER_BLOCK = 11;
  private static final Duration KEPT = Duration.ofSeconds(2);

  private final ArticleStore store;
  private final StoryLookup stories;
  private final Directory directory;
  private final Mono<Content> content;

  FrontContent(ArticleStore store, StoryLookup stories, Directory directory) {
    this.store = store;
    this.stories = stories;
    this.directory = directory;
    this.content = Mono.defer(this::load).cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);
  }

  /**
   * What there is.
   *
   * @param newest articles, those of stories among them
   * @param sections newest articles of the topics with the most
   * @param stories that at least two articles tell, each once
   */
  record Content(
      ArticlePage newest,
      Map<Link, List<ArticlePublished>> sections,
      Collection<StoryTold> stories) {
    /** The articles that are shown in stories. */
    Set<ArticleId> told() {
      Set<ArticleId> told = new HashSet<>();
      stories.forEach(story -> story.articles().forEach(article -> told.add(article.id())));
      return told;
    }
  }

  Mono<Content> content() {
    return content;
  }

  private Mono<Content> load() {
    return store
        .list(ArticleQuery.ALL, null, NEWEST)
        .flatMap(newest -> sections().flatMap(sections -> withStories(newest, sections)));
  }

  private Mono<Content> withStories(
      ArticlePage newest, Map<Link, List<ArticlePublished>> sections) {
    List<ArticleId> shown =
        Stream.concat(newest.items().stream(), sections.values().stream().flatMap(List::stream))
            .map(ArticlePublished::id)
            .distinct()
            .toList();
    Mono<List<StoryTold>> ranked =
        stories.list(StoryQuery.toldBy(2), null, STORIES).map(StoryPage::items);
    return Mono.zip(ranked, stories.toldByMore(shown), FrontContent::united)
        .onErrorResume(StoreUnavailableException.class, _ -> Mono.just(List.of()))
        .map(all -> new Content(newest, sections, all));
  }

  private static Collection<StoryTold> united(List<StoryTold> ranked, List<StoryTold> ofArticles) {
    Map<StoryId, StoryTold> united = new LinkedHashMap<>();
    for (List<StoryTold> some : List.of(ranked, ofArticles)) {
      some.stream()
          .filter(story -> story.articles().size() > 1)
          .forEach(story -> united.putIfAbsent(story.id(), story));
    }
    return new ArrayList<>(united.values());
  }

  private Mono<Map<Link, List<ArticlePublished>>> sections() {
    return directory
        .links()
        .flatMapIterable(links -> links.getOrDefault(Facet.TOPIC, List.of()))
        .filter(link -> !link.value().equals("unclassified"))
        .take(BLOCKS)
        .concatMap(link -> newestOf(link).map(cards -> Map.entry(link, cards)))
        .collectList()
        .map(FrontContent::inOrder);
  }

  private Mono<List<ArticlePublished>> newestOf(Link section) {
    return store
        .list(ArticleQuery.of(Facet.TOPIC, section.value()), null, PER_BLOCK)
        .map(ArticlePage::items);
  }

  private static <K, V> Map<K, V> inOrder(List<Map.Entry<K, V>> entries) {
    Map<K, V> ordered = new LinkedHashMap<>();
    entries.forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }
}
