package dev.courant.testkit.guarantees;

import dev.courant.model.ArticleId;
import dev.courant.model.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the guarantees compare.
 *
 * @param produced articles that went in
 * @param poisoned where records that nobody can work on were put, {@code topic-partition@offset}
 * @param topics what the topics hold
 * @param served answers of the API in the order in which they came; the last of each article counts
 *     for where the store stands
 * @param stories what was decided and told of stories, or null where no story-service runs
 */
public record Observed(
    Collection<Produced> produced,
    Set<String> poisoned,
    TopicLog topics,
    List<Served> served,
    @Nullable StoriesLog stories) {
  /** The articles topics, in the order in which an article passes them. */
  static final List<String> PATH = List.of(Topics.RAW, Topics.SUMMARIZED, Topics.PUBLISHED);

  /** The same where no story-service runs. */
  public Observed(
      Collection<Produced> produced, Set<String> poisoned, TopicLog topics, List<Served> served) {
    this(produced, poisoned, topics, served, null);
  }

  /** What stands on a topic of an article, in the order of the topic. */
  Map<ArticleId, List<Standing>> byArticle(String topic) {
    return topics.standing(topic).stream().collect(Collectors.groupingBy(Standing::id));
  }

  Set<String> deadLetteredOrigins() {
    return topics.deadLetters().stream().map(DeadLetter::origin).collect(Collectors.toSet());
  }

  /** The last answer for each article. */
  Map<ArticleId, Served> lastServed() {
    Map<ArticleId, Served> last = new HashMap<>();
    served.forEach(answer -> last.put(answer.id(), answer));
    return last;
  }
}
