package dev.courant.story.delivery;

import dev.courant.model.ArticleId;
import dev.courant.model.EventCodec;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryTold;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why articles are where they are: as this transaction decides, else as their story was told last,
 * else as the log of decisions has it, since a large story does not list all of its articles. For
 * one transaction.
 */
final class KnownEvidence {
  private static final Logger log = LoggerFactory.getLogger(KnownEvidence.class);
  private static final Evidence UNKNOWN =
      new Evidence(Evidence.Decision.JOINED, null, 0, 0, List.of());

  private final State state;
  private final Changes changes;
  private final Map<ArticleId, Evidence> known = new HashMap<>();

  /**
   * Those of a transaction.
   *
   * @param before the stories that it changes, as they were told last
   */
  KnownEvidence(State state, Changes changes, Collection<StoryTold> before) {
    this.state = state;
    this.changes = changes;
    for (StoryTold story : before) {
      for (StoryArticle article : story.articles()) {
        known.put(article.id(), article.why());
      }
    }
  }

  /** Reads what is neither decided now nor was told. */
  void read(List<Member> members) {
    Map<Place, ArticleId> missing = new HashMap<>();
    for (Member member : members) {
      ArticleId article = member.article();
      if (member.decision().isKnown()
          && !known.containsKey(article)
          && changes.decided(article) == null) {
        missing.put(member.decision(), article);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    state
        .decisions()
        .read(missing.keySet())
        .forEach((place, record) -> {
          try {
            StoryMember decision = EventCodec.decode(record.value(), StoryMember.class);
            known.put(decision.article(), decision.why());
          } catch (EventCodec.UndecodableException e) {
            log.warn("{}@{} is passed over: {}", record.topic(), place, e.getMessage());
          }
        });
  }

  Evidence of(ArticleId article) {
    StoryMember decided = changes.decided(article);
    return decided == null ? known.getOrDefault(article, UNKNOWN) : decided.why();
  }
}
