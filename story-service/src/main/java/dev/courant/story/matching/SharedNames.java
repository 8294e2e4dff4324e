package dev.courant.story.matching;

import dev.courant.model.ArticleId;
import dev.courant.model.Features;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.Evidence.Decision;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An article joins the story of the earliest article that has the same first three names. For as
 * long as there is no better matcher.
 */
final class SharedNames implements Matcher {
  private static final int NAMES = 3;
  private static final Features NONE = new Features(List.of(), List.of(), List.of(), List.of());

  private final Map<ArticleId, StoryMember> members = new HashMap<>();
  private final Map<List<String>, TreeMap<Long, StoryId>> stories = new HashMap<>();
  private long sequence;

  @Override
  public Decisions take(Arrival article) {
    sequence++;
    StoryMember before = members.get(article.article());
    StoryId story = story(article, before);
    boolean own = story.equals(StoryId.of(article.article()));
    Evidence why =
        new Evidence(own ? Decision.BEGAN : Decision.JOINED, null, 0, 0, names(article.features()));
    StoryMember member =
        new StoryMember(
            article.article(),
            article.revision(),
            article.language(),
            story,
            sequence,
            why,
            article.features(),
            article.at());
    keep(member);
    return new Decisions(List.of(member), List.of(), List.of());
  }

  private StoryId story(Arrival article, @Nullable StoryMember before) {
    if (before != null && before.story() != null) {
      return before.story();
    }
    TreeMap<Long, StoryId> same = stories.get(names(article.features()));
    return same == null ? StoryId.of(article.article()) : same.firstEntry().getValue();
  }

  @Override
  public Decisions withdraw(ArticleId article, int revision) {
    StoryMember before = members.get(article);
    if (before == null) {
      return new Decisions(List.of(), List.of(), List.of());
    }
    Evidence why = new Evidence(Decision.LEFT, null, 0, 0, List.of());
    StoryMember left =
        new StoryMember(
            article, revision, before.language(), null, ++sequence, why, NONE, before.at());
    keep(left);
    return new Decisions(List.of(left), List.of(), List.of());
  }

  @Override
  public void restore(StoryMember decision) {
    keep(decision);
    sequence = Math.max(sequence, decision.sequence());
  }

  private void keep(StoryMember member) {
    StoryMember before = members.put(member.article(), member);
    if (before != null) {
      stories.computeIfPresent(
          names(before.features()),
          (_, same) -> {
            same.remove(before.sequence());
            return same.isEmpty() ? null : same;
          });
    }
    List<String> names = names(member.features());
    if (member.story() != null && names.size() == NAMES) {
      stories.computeIfAbsent(names, _ -> new TreeMap<>()).put(member.sequence(), member.story());
    }
  }

  private static List<String> names(Features features) {
    return features.names().stream().limit(NAMES).map(Features.Feature::term).toList();
  }
}
