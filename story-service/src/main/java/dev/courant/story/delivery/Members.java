package dev.courant.story.delivery;

import dev.courant.model.ArticleId;
import dev.courant.model.story.StoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which story each article is in, some 300 bytes an article. What is older than {@link #KEPT} is
 * not known any more, as it is not on the topics. For one thread.
 */
final class Members {
  /** As long as the topics keep it. */
  static final Duration KEPT = Duration.ofDays(90);

  private final LinkedHashMap<ArticleId, Member> articles = new LinkedHashMap<>();
  private final Map<StoryId, Set<ArticleId>> stories = new HashMap<>();
  private long sequence;
  private Instant newest = Instant.EPOCH;

  @Nullable Member of(ArticleId article) {
    return articles.get(article);
  }

  /** The articles of a story, in the order in which they came into it. */
  List<Member> in(StoryId story) {
    return stories.getOrDefault(story, Set.of()).stream()
        .map(articles::get)
        .filter(member -> member != null)
        .toList();
  }

  /** Takes the place of what was known of the article. */
  void put(Member member) {
    Member before = articles.remove(member.article());
    if (before != null && before.story() != null && !before.story().equals(member.story())) {
      leave(before.story(), member.article());
    }
    articles.put(member.article(), member);
    if (member.story() != null) {
      stories
          .computeIfAbsent(member.story(), _ -> LinkedHashSet.newLinkedHashSet(1))
          .add(member.article());
    }
    sequence = Math.max(sequence, member.sequence());
    newest = member.at().isAfter(newest) ? member.at() : newest;
  }

  /** Says where the record of a decision stands, unless another was made since. */
  void decidedAt(ArticleId article, long decision, Place place) {
    articles.computeIfPresent(
        article, (_, member) -> member.sequence() == decision ? member.decidedAt(place) : member);
  }

  /** Forgets what the topics do not keep any more. */
  void forget() {
    Instant kept = newest.minus(KEPT);
    Iterator<Member> eldest = articles.values().iterator();
    while (eldest.hasNext()) {
      Member member = eldest.next();
      if (!member.at().isBefore(kept)) {
        return;
      }
      eldest.remove();
      if (member.story() != null) {
        leave(member.story(), member.article());
      }
    }
  }

  private void leave(StoryId story, ArticleId article) {
    stories.computeIfPresent(
        story,
        (_, all) -> {
          all.remove(article);
          return all.isEmpty() ? null : all;
        });
  }

  /** The number of the last decision. */
  long sequence() {
    return sequence;
  }

  int articles() {
    return articles.size();
  }

  int stories() {
    return stories.size();
  }
}
