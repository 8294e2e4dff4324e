package dev.courant.publish.web;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticlePublished;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.store.Listing;
import dev.courant.publish.store.Slug;
import dev.courant.publish.store.StoryListing;
import dev.courant.publish.store.StoryOrder;
import dev.courant.publish.store.StoryRank;
import dev.courant.publish.web.FrontContent.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lays out the home page: what ranks highest, then the sections with the most, then the rest. Each
 * event stands on it once: a story instead of its articles, and an article that is told by nobody
 * else, or not decided about, for itself.
 */
@Component
final class FrontPage {
  private static final int TOP = 7;
  private static final int PER_BLOCK = 4;
  private static final int REST = 24;

  private final FrontContent content;
  private final CardViews cards;
  private final StoryCards stories;
  private final NewswireStatus newswire;

  FrontPage(
      FrontContent content,
      CardViews cards,
      StoryCards stories,
      ObjectProvider<NewswireStatus> newswire) {
    this.content = content;
    this.cards = cards;
    this.stories = stories;
    this.newswire = newswire.getIfAvailable(() -> () -> NewswireStatus.Reach.UNKNOWN);
  }

  /** A section with what ranks highest in it. */
  record Block(Link section, List<FrontItem> items) {}

  /** Something with a rank; it is rendered only if it gets a place. */
  private record Candidate(String key, long rank, String topic, Supplier<FrontItem> item) {
    private static final Comparator<Candidate> ORDER =
        Comparator.comparingLong(Candidate::rank).reversed().thenComparing(Candidate::key);
  }

  /** What the template needs. */
  Mono<Map<String, Object>> model() {
    return content.content().map(this::layOut);
  }

  /** Nothing stands on the page twice. */
  private Map<String, Object> layOut(Content content) {
    List<Candidate> ranked =
        Stream.concat(ofStories(content.stories()), ofArticles(content.newest().items(), content))
            .sorted(Candidate.ORDER)
            .toList();
    Set<String> shown = new HashSet<>();
    List<FrontItem> top = take(ranked, shown, TOP);
    List<Block> blocks = new ArrayList<>();
    content
        .sections()
        .forEach((section, articles) -> {
          List<Candidate> inSection =
              Stream.concat(
                      ranked.stream().filter(c -> c.topic().equals(section.value())),
                      ofArticles(articles, content))
                  .sorted(Candidate.ORDER)
                  .toList();
          blocks.add(new Block(section, take(inSection, shown, PER_BLOCK)));
        });
    blocks.removeIf(block -> block.items().isEmpty());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("total", content.newest().total());
    model.put("top", top);
    model.put("blocks", blocks);
    model.put("rest", take(ranked, shown, REST));
    if (content.newest().next() != null) {
      model.put("next", "/latest?cursor=" + content.newest().next().cursor());
    }
    model.put("stories", !content.stories().isEmpty());
    model.put("unreachable", newswire.outlets() == NewswireStatus.Reach.UNREACHABLE);
    return model;
  }

  private static List<FrontItem> take(List<Candidate> from, Set<String> shown, int most) {
    List<FrontItem> taken = new ArrayList<>();
    for (Candidate candidate : from) {
      if (taken.size() < most && shown.add(candidate.key())) {
        taken.add(candidate.item().get());
      }
    }
    return taken;
  }

  private Stream<Candidate> ofStories(Collection<StoryTold> told) {
    return told.stream()
        .map(story ->
            new Candidate(
                "story/" + story.id(),
                StoryListing.of(story).key(StoryOrder.RANK),
                Slug.of(story.topic().name()),
                () -> new FrontItem(null, stories.view(story))));
  }

  private Stream<Candidate> ofArticles(List<ArticlePublished> articles, Content content) {
    Set<ArticleId> told = content.told();
    return articles.stream()
        .filter(article -> !told.contains(article.id()))
        .map(article ->
            new Candidate(
                "article/" + article.id(),
                StoryRank.of(Listing.timeOf(article)),
                Slug.of(article.section().topic().name()),
                () -> new FrontItem(cards.view(article), null)));
  }
}
