package dev.courant.story.delivery;

import dev.courant.model.ArticleId;
import dev.courant.model.Features;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryRecords;
import dev.courant.story.matching.Matcher.Decisions;
import dev.courant.story.matching.Matcher.Merge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What the articles of one transaction change, so far. For one thread. */
final class Changes {
  static final String SOURCE = "/courant/story-service";
  static final Features NO_FEATURES = new Features(List.of(), List.of(), List.of(), List.of());

  private final Members members;
  private final List<Output> outputs = new ArrayList<>();
  private final Map<ArticleId, StoryMember> decided = new HashMap<>();
  private final Map<StoryId, Cause> stories = new LinkedHashMap<>();
  private final Map<StoryId, StoryId> merges = new HashMap<>();
  private final Map<StoryId, StoryId> splits = new HashMap<>();

  Changes(Members members) {
    this.members = members;
  }

  /** Takes in what the matcher decided about an article whose record stands there. */
  void take(Decisions decisions, ArticleId article, Place text, Cause cause) {
    for (StoryMember member : decisions.members()) {
      put(member, member.article().equals(article) ? text : textOf(member.article()), cause);
    }
    decisions.splits().forEach(split -> splits.put(split.story(), split.from()));
    decisions.merges().forEach(merge -> merge(merge, cause));
  }

  /** Older ones that the matcher has forgotten go along. */
  private void merge(Merge merge, Cause cause) {
    merges.put(merge.from(), merge.into());
    changed(merge.from(), cause);
    changed(merge.into(), cause);
    for (Member left : members.in(merge.from())) {
      put(moved(left, merge.into(), Evidence.Decision.MERGED), left.text(), cause);
    }
  }

  /** The decision that an article is elsewhere from here on, whatever the matcher knows of it. */
  StoryMember moved(Member member, @Nullable StoryId story, Evidence.Decision why) {
    Evidence evidence = new Evidence(why, null, 0, 0, List.of());
    return new StoryMember(
        member.article(),
        member.revision(),
        member.language(),
        story,
        members.sequence(),
        evidence,
        NO_FEATURES,
        member.at());
  }

  /** Takes in one decision. */
  void put(StoryMember member, Place text, Cause cause) {
    StoryMember placed = member.recordedAt(text.partition(), text.offset());
    Member before = members.of(placed.article());
    if (before != null && before.story() != null) {
      changed(before.story(), cause);
    }
    if (placed.story() != null) {
      changed(placed.story(), cause);
    }
    Place decision = before == null ? Place.UNKNOWN : before.decision();
    members.put(Member.of(placed, decision));
    decided.put(placed.article(), placed);
    outputs.add(
        new Output(
            StoryRecords.of(placed, cause.headers(), SOURCE, cause.at()),
            place -> members.decidedAt(placed.article(), placed.sequence(), place)));
  }

  private Place textOf(ArticleId article) {
    Member member = members.of(article);
    return member == null ? Place.UNKNOWN : member.text();
  }

  /** A story is to be told anew. */
  private void changed(StoryId story, Cause cause) {
    stories.put(story, cause);
  }

  void letter(ProducerRecord<String, byte[]> letter) {
    outputs.add(new Output(letter, _ -> {}));
  }

  void add(Output output) {
    outputs.add(output);
  }

  List<Output> outputs() {
    return outputs;
  }

  /** The stories that are to be told anew, each with what changed it last. */
  Map<StoryId, Cause> stories() {
    return stories;
  }

  /** The last decision about an article in this transaction. */
  @Nullable StoryMember decided(ArticleId article) {
    return decided.get(article);
  }

  @Nullable StoryId mergedInto(StoryId story) {
    return merges.get(story);
  }

  @Nullable StoryId splitFrom(StoryId story) {
    return splits.get(story);
  }
}
