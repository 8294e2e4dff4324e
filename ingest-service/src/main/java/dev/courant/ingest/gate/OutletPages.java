package dev.courant.ingest.gate;

import dev.courant.model.ArticleState;
import dev.courant.model.LastText;
import java.util.List;

/** What is remembered of an outlet's other pages. */
@FunctionalInterface
public interface OutletPages {
  /** So many pages of a host are compared with, so that time and memory are bounded. */
  int MOST = 50;

  /**
   * The articles of the same host that were published from their pages, newest first, at most
   * {@value #MOST}, without the article itself.
   */
  List<ArticleState> newest(ArticleState article);

  /** Whether an article's page is one to compare with. */
  static boolean counts(ArticleState article) {
    LastText text = article.text();
    return article.published().revision() > 0
        && !article.published().retracted()
        && article.mergedInto() == null
        && text != null
        && !text.fromFeed();
  }
}
