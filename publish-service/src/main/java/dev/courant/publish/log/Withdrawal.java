package dev.courant.publish.log;

import dev.courant.model.Analysis;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.Original;
import dev.courant.model.Section;
import dev.courant.model.Statement;
import java.util.List;

/** What stays of an article once its outlet has withdrawn it. */
public final class Withdrawal {
  private Withdrawal() {}

  /**
   * The article itself, or, where it is withdrawn, only its identity, revision, address, outlet and
   * times: what the outlet does not say any more, Courant does not say either.
   */
  public static ArticleSummarized emptied(ArticleSummarized article) {
    if (article.change() != Change.RETRACTED) {
      return article;
    }
    return new ArticleSummarized(
        article.id(),
        article.revision(),
        article.edition(),
        article.change(),
        new Statement("", List.of()),
        article.language(),
        List.of(),
        List.of(),
        new Analysis(List.of(), article.analysis().disclaimer()),
        Section.UNCLASSIFIED,
        emptied(article.original()),
        List.of(),
        List.of(),
        List.of(),
        article.compiledBy(),
        article.digitalSourceType(),
        List.of(),
        article.ingestedAt(),
        article.compiledAt(),
        null);
  }

  private static Original emptied(Original original) {
    return new Original(
        original.url(),
        "",
        original.language(),
        List.of(),
        original.publishedAt(),
        original.modifiedAt(),
        original.outlet());
  }
}
