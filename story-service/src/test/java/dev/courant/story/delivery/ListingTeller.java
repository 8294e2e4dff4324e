package dev.courant.story.delivery;

import dev.courant.model.Section.Label;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StoryChange;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import dev.courant.story.telling.StoryTeller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what the articles are headed. */
final class ListingTeller implements StoryTeller {
  @Override
  public StoryTold tell(
      StoryId id, @Nullable StoryTold before, @Nullable StoryId splitFrom, List<Account> members) {
    List<StoryArticle> articles = members.stream().map(ListingTeller::article).toList();
    return new StoryTold(
        id,
        before == null ? 1 : before.revision() + 1,
        1,
        before == null ? StoryChange.CREATED : StoryChange.UPDATED,
        null,
        splitFrom,
        new StorySentence(articles.getFirst().told(), "en", List.of()),
        List.of(),
        articles,
        List.of(),
        List.of(),
        new Reach(articles.size(), 1, 1, 1, 1),
        Label.UNCLASSIFIED,
        List.of(),
        members.getFirst().seenAt(),
        members.getLast().seenAt());
  }

  private static StoryArticle article(Account account) {
    var article = account.article();
    return new StoryArticle(
        article.id(),
        article.revision(),
        article.original().url(),
        article.original().headline(),
        article.headline().text(),
        article.original().language(),
        article.original().outlet(),
        article.original().publishedAt(),
        account.seenAt(),
        List.of(),
        null,
        1,
        account.why());
  }
}
