package dev.courant.publish.api;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticlePublished;
import dev.courant.model.Change;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StoryChange;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.StoryPage;
import dev.courant.publish.store.StoryPosition;
import dev.courant.publish.store.StoryQuery;
import dev.courant.publish.store.StoryStore;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds stories as they may be shown: with those members only that the store of articles lists, so
 * that nothing of a withdrawn article is told, however far the stories lag behind.
 */
@Component
public final class StoryLookup {
  private static final int MERGES = 16;

  /** Members that a list of one story is made of at most. */
  private static final int MOST_MEMBERS = 10_000;

  private final StoryStore stories;
  private final ArticleStore articles;

  StoryLookup(StoryStore stories, ArticleStore articles) {
    this.stories = stories;
    this.articles = articles;
  }

  /**
   * What stands under an id. Fails with a {@link ProblemException}: of status 404 where there is no
   * story, 410 where no article is left in it.
   */
  public Mono<FoundStory> find(String id) {
    return Mono.fromSupplier(() -> new StoryId(id))
        .onErrorMap(IllegalArgumentException.class, _ -> unknown())
        .flatMap(stories::find)
        .switchIfEmpty(Mono.error(StoryLookup::unknown))
        .flatMap(this::found);
  }

  private Mono<FoundStory> found(StoryTold story) {
    if (story.mergedInto() != null) {
      return Mono.just(new FoundStory.Merged(story.id(), story.mergedInto()));
    }
    if (story.change() == StoryChange.ENDED) {
      return Mono.error(ended(story.id()));
    }
    return shown(List.of(story))
        .flatMap(shown ->
            shown.isEmpty()
                ? nothingLeft(story)
                : Mono.<FoundStory>just(new FoundStory.Shown(shown.getFirst())));
  }

  /** Its articles are withdrawn, or not published yet. */
  private Mono<FoundStory> nothingLeft(StoryTold story) {
    return Flux.fromIterable(story.articles())
        .concatMap(member -> articles.find(member.id()))
        .any(article -> article.change() == Change.RETRACTED)
        .flatMap(withdrawn -> Mono.error(withdrawn ? ended(story.id()) : unknown()));
  }

  /** A page of stories; those of which nothing may be shown are left out. */
  public Mono<StoryPage> list(StoryQuery query, @Nullable StoryPosition after, int limit) {
    return stories
        .list(query, after, limit)
        .flatMap(page ->
            shown(page.items()).map(shown -> new StoryPage(page.total(), shown, page.next())));
  }

  /** The stories that tell at least two of some articles, or one of them and others. */
  public Mono<List<StoryTold>> toldByMore(Collection<ArticleId> some) {
    return stories
        .storiesOf(some)
        .filter(of -> !of.isEmpty())
        .map(of -> Set.copyOf(of.values()))
        .flatMap(ids -> list(StoryQuery.toldBy(2).among(ids), null, ids.size()))
        .map(page -> page.items().stream().filter(s -> s.articles().size() > 1).toList())
        .defaultIfEmpty(List.of());
  }

  /**
   * The members of a story, or of the one that it became part of, also those that a large one does
   * not list; none where it is unknown.
   */
  public Mono<List<ArticleId>> members(StoryId id) {
    return stories
        .find(id)
        .expand(
            story -> story.mergedInto() == null ? Mono.empty() : stories.find(story.mergedInto()))
        .take(MERGES)
        .takeLast(1)
        .singleOrEmpty()
        .flatMap(this::members)
        .defaultIfEmpty(List.of());
  }

  /** Memberships may come later than the story that lists the articles, or earlier. */
  private Mono<List<ArticleId>> members(StoryTold story) {
    Set<ArticleId> all = new LinkedHashSet<>();
    story.articles().forEach(article -> all.add(article.id()));
    if (story.reach().articles() <= all.size()) {
      return Mono.just(List.copyOf(all));
    }
    return stories
        .membersOf(story.id(), MOST_MEMBERS)
        .map(more -> {
          all.addAll(more);
          return List.copyOf(all);
        });
  }

  private Mono<List<StoryTold>> shown(List<StoryTold> some) {
    Set<ArticleId> members =
        some.stream()
            .flatMap(story -> story.articles().stream())
            .map(StoryArticle::id)
            .collect(Collectors.toSet());
    if (members.isEmpty()) {
      return Mono.just(List.of());
    }
    return articles
        .list(ArticleQuery.ALL.among(members), null, members.size())
        .map(page -> page.items().stream().map(ArticlePublished::id).collect(Collectors.toSet()))
        .map(listed ->
            some.stream()
                .map(story -> ListedMembers.of(story, listed))
                .filter(story -> !story.articles().isEmpty())
                .toList());
  }

  private static ProblemException unknown() {
    return new ProblemException(
        HttpStatus.NOT_FOUND,
        "unknown-story",
        "There is no such story",
        "Look it up in /api/v1/stories; ids have 26 characters of a-z and 2-7.");
  }

  private static ProblemException ended(StoryId id) {
    return new ProblemException(
            HttpStatus.GONE,
            "ended-story",
            "No article is left in this story",
            "Their outlets have withdrawn them. Remove what you keep of it.")
        .with("id", id.value());
  }
}
