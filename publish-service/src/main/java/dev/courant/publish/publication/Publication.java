package dev.courant.publish.publication;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.publish.log.ReadRecord.Whole;
import dev.courant.publish.log.Withdrawal;
import dev.courant.publish.publication.PublicationOutcome.Fate;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.Newness;
import dev.courant.publish.store.SaveResult;
import dev.courant.publish.store.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/**
 * Publishes articles: first the store, then the cards. A batch that is worked on again after a
 * crash finds the store at its revisions already, and its cards are sent nevertheless: the
 * transaction that they stood in was rolled back.
 */
final class Publication {
  private final ArticleStore store;
  private final ArticleEvents events;
  private final Duration deadline;

  Publication(ArticleStore store, ArticleEvents events, Duration deadline) {
    this.store = store;
    this.events = events;
    this.deadline = deadline;
  }

  /**
   * Publishes a batch.
   *
   * @param batch in the order of the log; an article may stand in it at several revisions
   * @return what became of each, in the same order
   * @throws RuntimeException where the store or the log failed; nothing is lost by trying again
   */
  List<PublicationOutcome> publish(List<Whole> batch) {
    List<ArticleSummarized> told =
        batch.stream().map(Whole::article).map(Withdrawal::emptied).toList();
    Map<ArticleId, ArticleSummarized> newest = new LinkedHashMap<>();
    told.forEach(article -> newest.merge(article.id(), article, Newness::newer));
    earlier(told, newest).forEach(this::save);
    SaveResult saved = save(newest.values());
    List<PublicationOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      ArticleSummarized article = told.get(i);
      boolean stored = article.equals(newest.getOrDefault(article.id(), article));
      PublicationOutcome outcome = outcome(article, stored, saved);
      if (outcome.fate() != Fate.REJECTED) {
        events.published(ArticlePublished.of(article), batch.get(i));
      }
      outcomes.add(outcome);
    }
    return outcomes;
  }

  /**
   * The revisions that are superseded within the batch, so that the store knows what the articles
   * were: in turns, each article at most once in each.
   */
  private static Collection<Collection<ArticleSummarized>> earlier(
      List<ArticleSummarized> told, Map<ArticleId, ArticleSummarized> newest) {
    Map<Integer, Map<ArticleId, ArticleSummarized>> turns = new TreeMap<>();
    for (ArticleSummarized article : told) {
      ArticleSummarized last = newest.getOrDefault(article.id(), article);
      if (article.revision() < last.revision()) {
        turns
            .computeIfAbsent(article.revision(), _ -> new LinkedHashMap<>())
            .merge(article.id(), article, Newness::newer);
      }
    }
    return turns.values().stream().map(Map::values).toList();
  }

  private SaveResult save(Collection<ArticleSummarized> articles) {
    return store
        .save(articles)
        .timeout(deadline)
        .onErrorMap(TimeoutException.class, StoreUnavailableException::new)
        .blockOptional()
        .orElseThrow(() -> new IllegalStateException("the store gave no answer"));
  }

  private static PublicationOutcome outcome(
      ArticleSummarized article, boolean stored, SaveResult saved) {
    String reason = saved.rejected().get(article.id());
    if (reason != null && stored) {
      return new PublicationOutcome(article.id(), Fate.REJECTED, reason);
    }
    if (!stored || saved.superseded().contains(article.id())) {
      return new PublicationOutcome(article.id(), Fate.SUPERSEDED, "");
    }
    Fate fate = article.change() == Change.RETRACTED ? Fate.RETRACTED : Fate.PUBLISHED;
    return new PublicationOutcome(article.id(), fate, "");
  }
}
