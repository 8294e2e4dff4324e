package dev.courant.story.delivery;

import dev.courant.model.ArticleId;
import dev.courant.model.Features;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.Evidence.Decision;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.story.matching.Arrival;
import dev.courant.story.matching.Matcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Articles with the same first name are one story; one with two names makes one story of theirs,
 * one with the word {@code split} leaves for a story of its own, and {@code boom} throws.
 */
final class NamedStories implements Matcher {
  private final Map<ArticleId, StoryMember> members = new HashMap<>();
  private final Map<String, StoryId> stories = new HashMap<>();
  private long sequence;

  @Override
  public Decisions take(Arrival article) {
    if (has(article.features(), "boom")) {
      throw new IllegalStateException("boom");
    }
    sequence++;
    StoryMember before = members.get(article.article());
    StoryId own = StoryId.of(article.article());
    if (before != null && before.story() != null && has(article.features(), "split")) {
      StoryMember alone = member(article, own, Decision.SPLIT);
      members.put(article.article(), alone);
      return new Decisions(List.of(alone), List.of(), List.of(new Split(before.story(), own)));
    }
    StoryId story = own;
    if (!article.features().names().isEmpty()) {
      story = stories.computeIfAbsent(article.features().names().getFirst().term(), _ -> own);
    }
    StoryMember arrived =
        member(article, story, story.equals(own) ? Decision.BEGAN : Decision.JOINED);
    members.put(article.article(), arrived);
    return article.features().names().size() < 2
        ? new Decisions(List.of(arrived), List.of(), List.of())
        : merged(arrived, article.features().names().get(1).term());
  }

  private Decisions merged(StoryMember arrived, String other) {
    StoryId from = stories.get(other);
    StoryId into = arrived.story();
    if (from == null || into == null || from.equals(into)) {
      return new Decisions(List.of(arrived), List.of(), List.of());
    }
    List<StoryMember> all = new ArrayList<>(List.of(arrived));
    for (StoryMember member : List.copyOf(members.values())) {
      if (from.equals(member.story())) {
        Evidence why = new Evidence(Decision.MERGED, arrived.article(), 0, 0, List.of());
        StoryMember moved =
            new StoryMember(
                member.article(),
                member.revision(),
                member.language(),
                into,
                sequence,
                why,
                member.features(),
                member.at());
        members.put(member.article(), moved);
        all.add(moved);
      }
    }
    stories.replaceAll((_, story) -> story.equals(from) ? into : story);
    return new Decisions(all, List.of(new Merge(from, into)), List.of());
  }

  private StoryMember member(Arrival article, @Nullable StoryId story, Decision decision) {
    return new StoryMember(
        article.article(),
        article.revision(),
        article.language(),
        story,
        sequence,
        new Evidence(decision, null, 0.5, 0.25, List.of()),
        article.features(),
        article.at());
  }

  private static boolean has(Features features, String word) {
    return features.words().stream().anyMatch(one -> one.term().equals(word));
  }

  @Override
  public Decisions withdraw(ArticleId article, int revision) {
    StoryMember before = members.get(article);
    if (before == null || before.story() == null) {
      return new Decisions(List.of(), List.of(), List.of());
    }
    Evidence why = new Evidence(Decision.LEFT, null, 0, 0, List.of());
    StoryMember left =
        new StoryMember(
            article,
            revision,
            before.language(),
            null,
            ++sequence,
            why,
            Changes.NO_FEATURES,
            before.at());
    members.put(article, left);
    return new Decisions(List.of(left), List.of(), List.of());
  }

  @Override
  public void restore(StoryMember decision) {
    members.put(decision.article(), decision);
    sequence = Math.max(sequence, decision.sequence());
    if (decision.story() != null && !decision.features().names().isEmpty()) {
      stories.putIfAbsent(decision.features().names().getFirst().term(), decision.story());
    }
  }
}
