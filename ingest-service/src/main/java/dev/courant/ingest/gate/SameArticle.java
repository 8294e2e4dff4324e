package dev.courant.ingest.gate;

import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.revision.BodySentences;
import dev.courant.ingest.revision.Marks;
import dev.courant.model.ArticleState;
import dev.courant.model.EntryText;
import dev.courant.model.GateDecision;
import dev.courant.model.LastText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether two articles that seem to have one address are one: templates name the same canonical
 * address on all pages, and some feeds give the same guid to all entries.
 */
public final class SameArticle {
  private static final double SOME = 0.3;

  private SameArticle() {}

  /**
   * Whether a page that was found for one article is another's as well.
   *
   * @param other the article at whose address the page seems to be
   */
  public static boolean is(ArticleState other, ArticleState article, PageReading.Read page) {
    EntryText shown = article.entry();
    String title = page.page().title();
    EntryText entry = other.entry();
    LastText last = other.text();
    if (last == null) {
      return entry == null
          || Kinship.areTitles(title, entry.title())
          || (shown != null && Kinship.areTitles(shown.title(), entry.title()));
    }
    return Kinship.areTitles(title, last.title())
        || Kinship.areTitles(title, last.feedTitle())
        || keeps(last, page)
        || shows(other, page);
  }

  /** Whether an entry is of an article, by its headline. */
  public static boolean is(ArticleState article, EntryText shown) {
    EntryText entry = article.entry();
    LastText last = article.text();
    return (entry != null && Kinship.areTitles(entry.title(), shown.title()))
        || (last != null
            && (Kinship.areTitles(last.title(), shown.title())
                || Kinship.areTitles(last.feedTitle(), shown.title())));
  }

  private static boolean keeps(LastText last, PageReading.Read page) {
    Set<String> now = new HashSet<>(Marks.list(BodySentences.of(page.page().body()).marks()));
    List<String> before = Marks.list(last.sentences());
    long kept = before.stream().filter(now::contains).count();
    return kept > 0 && kept >= SOME * before.size();
  }

  private static boolean shows(ArticleState article, PageReading.Read page) {
    GateDecision gate = article.gate();
    return gate != null && BodySentences.of(page.whole()).digest().equals(gate.text());
  }
}
