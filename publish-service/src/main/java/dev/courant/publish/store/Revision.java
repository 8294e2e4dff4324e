package dev.courant.publish.store;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an article was at one of its revisions.
 *
 * @param headline the outlet's own
 * @param sentences of the original, those that receipts named
 * @param told headline and summary as Courant told them
 * @param ingestedAt when the revision came in
 */
public record Revision(
    int revision,
    Change change,
    String headline,
    List<String> sentences,
    List<String> told,
    Instant ingestedAt) {
  /** Of each article so many earlier revisions are kept, the latest. */
  static final int MOST = 20;

  public Revision {
    sentences = List.copyOf(sentences);
    told = List.copyOf(told);
  }

  /** The revision that an article is at. */
  public static Revision of(ArticleSummarized article) {
    List<String> told = new ArrayList<>(List.of(article.headline().text()));
    article.summary().stream().map(Statement::text).forEach(told::add);
    return new Revision(
        article.revision(),
        article.change(),
        article.original().headline(),
        article.sentences().stream().map(sentence -> sentence.text()).toList(),
        told,
        article.ingestedAt());
  }

  /**
   * The earlier revisions of an article that takes the place of another state of itself.
   *
   * @param kept the earlier revisions of that state
   */
  public static List<Revision> history(
      List<Revision> kept, ArticleSummarized before, ArticleSummarized now) {
    if (now.change() == Change.RETRACTED) {
      return List.of();
    }
    if (before.change() == Change.RETRACTED || before.revision() == now.revision()) {
      return kept;
    }
    List<Revision> history = new ArrayList<>(kept);
    history.add(of(before));
    return List.copyOf(history.subList(Math.max(0, history.size() - MOST), history.size()));
  }
}
