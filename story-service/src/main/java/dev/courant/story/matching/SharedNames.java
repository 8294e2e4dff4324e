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
import java.util.stream.Stream;

/** An article joins the last story that has the first three of its names. */
final class SharedNames implements Matcher {
  private static final int NAMES = 3;
  private static final Features NONE = new Features(List.of(), List.of(), List.of(), List.of());

  private final Map<ArticleId, StoryMember> members = new HashMap<>();
  private final Map<List<String>, StoryId> stories = new HashMap<>();
  private long sequence;

  @Override
  public Decisions take(Arrival article) {
    sequence++;
    List<String> names = names(article.features());
    StoryMember before = members.get(article.article());
    StoryId found = stories.get(names);
    StoryId story =
        before != null && before.story() != null
            ? before.story()
            : found != null ? found : StoryId.of(article.article());
    Decision decision =
        story.equals(StoryId.of(article.article())) ? Decision.BEGAN : Decision.JOINED;
    StoryMember member =
        new StoryMember(
            article.article(),
            article.revision(),
            article.language(),
            story,
            sequence,
            new Evidence(decision, null, 0, 0, names),
            article.features(),
            article.at());
    keep(member);
    return new Decisions(List.of(member), List.of(), List.of());
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
    members.put(member.article(), member);
    List<String> names = names(member.features());
    if (member.story() != null && names.size() == NAMES) {
      stories.putIfAbsent(names, member.story());
    }
  }

  private static List<String> names(Features features) {
    return Stream.of(features.names())
        .flatMap(List::stream)
        .limit(NAMES)
        .map(Features.Feature::term)
        .toList();
  }
}
