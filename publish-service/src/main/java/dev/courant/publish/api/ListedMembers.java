package dev.courant.publish.api;

import dev.courant.model.ArticleId;
import dev.courant.model.story.Difference;
import dev.courant.model.story.Difference.Side;
import dev.courant.model.story.Quote;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A story without what comes from members that may not be shown. What rests on one of them in part
 * is left out as a whole: nobody can tell whose words it has.
 */
final class ListedMembers {
  private final StoryTold story;
  private final Set<ArticleId> listed;

  private ListedMembers(StoryTold story, Set<ArticleId> listed) {
    this.story = story;
    this.listed = listed;
  }

  /** The story as the listed articles tell it; without members where none of its own is. */
  static StoryTold of(StoryTold story, Set<ArticleId> listed) {
    boolean whole = story.articles().stream().allMatch(article -> listed.contains(article.id()));
    return whole ? story : new ListedMembers(story, listed).told();
  }

  private StoryTold told() {
    List<StoryArticle> articles =
        story.articles().stream().filter(a -> listed.contains(a.id())).map(this::article).toList();
    return new StoryTold(
        story.id(),
        story.revision(),
        story.edition(),
        story.change(),
        story.mergedInto(),
        story.splitFrom(),
        headline(articles),
        story.summary().stream().filter(this::isListed).toList(),
        articles,
        story.timeline().stream().filter(moment -> isListed(moment.told())).toList(),
        story.differences().stream().map(this::difference).filter(Objects::nonNull).toList(),
        reach(articles),
        story.topic(),
        story.regions(),
        story.firstAt(),
        articles.stream()
            .map(StoryArticle::seenAt)
            .max(Comparator.naturalOrder())
            .orElse(story.lastAt()));
  }

  private StoryArticle article(StoryArticle article) {
    ArticleId original = article.copyOf();
    if (original == null || listed.contains(original)) {
      return article;
    }
    return new StoryArticle(
        article.id(),
        article.revision(),
        article.url(),
        article.headline(),
        article.told(),
        article.language(),
        article.outlet(),
        article.publishedAt(),
        article.seenAt(),
        article.origins(),
        null,
        article.source(),
        article.why());
  }

  /** A headline names no receipts where an outlet wrote it: it is known by its words then. */
  private @Nullable StorySentence headline(List<StoryArticle> articles) {
    StorySentence headline = story.headline();
    if (headline != null && isListed(headline) && isOf(headline.text(), articles)) {
      return headline;
    }
    return articles.stream()
        .findFirst()
        .map(first -> new StorySentence(first.headline(), first.language(), List.of()))
        .orElse(null);
  }

  private static boolean isOf(String headline, List<StoryArticle> articles) {
    return articles.stream()
        .anyMatch(a -> a.headline().equals(headline) || a.told().equals(headline));
  }

  private boolean isListed(StorySentence sentence) {
    return sentence.receipts().stream().allMatch(quote -> listed.contains(quote.article()));
  }

  /** Null where fewer sides are left than make a difference. */
  private @Nullable Difference difference(Difference whole) {
    List<Side> sides =
        whole.sides().stream()
            .map(side -> new Side(side.value(), side.since(), quotes(side.quotes())))
            .filter(side -> !side.quotes().isEmpty())
            .toList();
    int least = whole.kind() == Difference.Kind.SINGLE_ORIGIN ? 1 : 2;
    return sides.size() < least ? null : new Difference(whole.kind(), whole.about(), sides);
  }

  private List<Quote> quotes(List<Quote> all) {
    return all.stream().filter(quote -> listed.contains(quote.article())).toList();
  }

  /** Of a story that does not list all of its members, what the others add is not known. */
  private Reach reach(List<StoryArticle> articles) {
    Reach whole = story.reach();
    int hidden = story.articles().size() - articles.size();
    if (whole.articles() > story.articles().size()) {
      int left = whole.articles() - hidden;
      return new Reach(
          left, whole.outlets(), whole.countries(), whole.languages(), whole.origins());
    }
    return new Reach(
        articles.size(),
        (int) articles.stream().map(a -> a.outlet().id()).distinct().count(),
        (int)
            articles.stream()
                .map(a -> a.outlet().country())
                .filter(Objects::nonNull)
                .distinct()
                .count(),
        (int) articles.stream().map(StoryArticle::language).distinct().count(),
        (int) articles.stream().map(StoryArticle::source).distinct().count());
  }
}
