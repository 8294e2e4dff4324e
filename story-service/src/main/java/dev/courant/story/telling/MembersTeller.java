package dev.courant.story.telling;

import dev.courant.model.Section;
import dev.courant.model.Section.Label;
import dev.courant.model.story.Moment;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StoryChange;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import dev.courant.story.accounts.Accounts;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells a story in its members' own sentences, without a model. */
public final class MembersTeller implements StoryTeller {
  private static final int REGIONS = 5;

  @Override
  public StoryTold tell(
      StoryId id, @Nullable StoryTold before, @Nullable StoryId splitFrom, List<Account> members) {
    Membership membership = new Membership(members);
    TermWeights weights = TermWeights.of(membership);
    StorySentence headline = new Headline(membership, weights).choose(before);
    List<Moment> timeline = new Timeline(membership, weights).moments();
    List<StoryArticle> articles = members.stream().map(membership::article).toList();
    return new StoryTold(
        id,
        before == null ? 1 : before.revision() + 1,
        1,
        before == null ? StoryChange.CREATED : StoryChange.UPDATED,
        null,
        before == null || before.splitFrom() == null ? splitFrom : before.splitFrom(),
        headline,
        new Summary(membership, weights).sentences(),
        articles,
        timeline,
        Accounts.differences(membership.testimonies()),
        reach(articles, membership.sources().count()),
        mostFrequent(members, Section::topic, 1).stream().findFirst().orElse(Label.UNCLASSIFIED),
        mostFrequent(members, Section::region, REGIONS),
        at(members, Comparator.<Instant>naturalOrder().reversed()),
        at(members, Comparator.naturalOrder()));
  }

  private static Instant at(List<Account> members, Comparator<Instant> order) {
    return members.stream().map(Account::seenAt).max(order).orElseThrow();
  }

  private static Reach reach(List<StoryArticle> articles, int origins) {
    return new Reach(
        articles.size(),
        distinct(articles, one -> one.outlet().id()),
        distinct(articles, one -> one.outlet().country()),
        distinct(articles, one -> one.language().split("-", 2)[0]),
        origins);
  }

  private static int distinct(
      List<StoryArticle> articles, Function<StoryArticle, @Nullable String> what) {
    return (int) articles.stream().map(what).filter(Objects::nonNull).distinct().count();
  }

  /** Labels that were told, those of most members first, among equals those seen first. */
  private static List<Label> mostFrequent(
      List<Account> members, Function<Section, Label> part, int most) {
    Map<Label, Integer> counts = new LinkedHashMap<>();
    members.stream()
        .map(member -> part.apply(member.article().section()))
        .filter(Label::told)
        .forEach(label -> counts.merge(label, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Label, Integer>comparingByValue().reversed())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
