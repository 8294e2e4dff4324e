package dev.courant.story.telling;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Section.Label;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StoryChange;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a story by the headline of its first article, and lists its articles. */
final class FirstHeadline implements StoryTeller {
  @Override
  public StoryTold tell(
      StoryId id, @Nullable StoryTold before, @Nullable StoryId splitFrom, List<Account> members) {
    ArticleSummarized first = members.getFirst().article();
    List<StoryArticle> articles = members.stream().map(FirstHeadline::article).toList();
    return new StoryTold(
        id,
        before == null ? 1 : before.revision() + 1,
        1,
        before == null ? StoryChange.CREATED : StoryChange.UPDATED,
        null,
        before == null ? splitFrom : before.splitFrom(),
        new StorySentence(first.headline().text(), first.language(), List.of()),
        List.of(),
        articles,
        List.of(),
        List.of(),
        reach(articles),
        Label.UNCLASSIFIED,
        List.of(),
        members.getFirst().seenAt(),
        members.getLast().seenAt());
  }

  private static StoryArticle article(Account account) {
    ArticleSummarized article = account.article();
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
        article.origins(),
        null,
        1,
        account.why());
  }

  private static Reach reach(List<StoryArticle> articles) {
    int outlets = (int) articles.stream().map(one -> one.outlet().id()).distinct().count();
    int countries = (int) articles.stream().map(one -> one.outlet().country()).distinct().count();
    int languages = (int) articles.stream().map(StoryArticle::language).distinct().count();
    return new Reach(articles.size(), outlets, countries, languages, outlets);
  }
}
