package dev.courant.testkit.guarantees;

import dev.courant.model.ArticleId;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryTold;
import dev.courant.testkit.guarantees.MemberSubscriber.Decision;
import dev.courant.testkit.guarantees.Violation.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Each article is in exactly one story at any moment, and no decision is made twice. The last
 * record of an article says where it is, so that the first holds if every article has one, all in
 * one partition, and their numbers never go back: an instance that had lost its right would write
 * old ones. The second holds if each number was given once, and an article that has one gets no
 * other for the same revision, unless it is moved.
 */
public final class InOneStory implements Guarantee {
  /** Articles that a story lists at most. */
  private static final int LISTED = 100;

  private static final Set<Evidence.Decision> ARRIVALS =
      Set.of(Evidence.Decision.BEGAN, Evidence.Decision.JOINED);

  private record Revision(ArticleId article, int number) {}

  /** Nothing where no story-service runs. */
  @Override
  public List<Violation> violations(Observed observed) {
    StoriesLog log = observed.stories();
    if (log == null) {
      return List.of();
    }
    Map<Boolean, Set<ArticleId>> byWithdrawn =
        observed.produced().stream()
            .collect(
                Collectors.partitioningBy(
                    Produced::withdrawn, Collectors.mapping(Produced::id, Collectors.toSet())));
    Set<ArticleId> withdrawn = byWithdrawn.getOrDefault(true, Set.of());
    List<Violation> found = new ArrayList<>(now(log.decisions(), withdrawn));
    found.addAll(
        settled(log.decisions(), log.stories(), byWithdrawn.getOrDefault(false, Set.of())));
    found.addAll(toTheEnd(log.decisions(), observed.produced()));
    return found;
  }

  /** Each article's last revision is decided about, and none that is withdrawn is in a story. */
  private static List<Violation> toTheEnd(List<Decision> decisions, Collection<Produced> produced) {
    Map<ArticleId, StoryMember> last = new HashMap<>();
    decisions.forEach(decision -> last.put(decision.member().article(), decision.member()));
    List<Violation> found = new ArrayList<>();
    for (Produced article : produced) {
      StoryMember member = last.get(article.id());
      int revision = member == null ? 0 : member.revision();
      if (revision < article.revisions()) {
        found.add(
            new Violation(
                Kind.INCOMPLETE,
                "story-members",
                article.id() + " is at revision " + revision + " of " + article.revisions()));
      } else if (article.withdrawn() && member != null && member.story() != null) {
        found.add(
            new Violation(
                Kind.STALE, "story-members", article.id() + " is withdrawn, and in a story"));
      }
    }
    return found;
  }

  /**
   * What holds at every moment, also while records are still on their way: an article that leaves
   * its story but is in no other, a number that goes back, a decision that is made twice.
   *
   * @param withdrawn articles that may leave their story
   */
  public static List<Violation> now(List<Decision> decisions, Set<ArticleId> withdrawn) {
    List<Violation> found = new ArrayList<>();
    Map<ArticleId, Decision> last = new HashMap<>();
    Map<Revision, Long> arrivals = new HashMap<>();
    Map<Long, Revision> numbers = new HashMap<>();
    for (Decision decision : decisions) {
      StoryMember member = decision.member();
      Decision before = last.put(member.article(), decision);
      if (before != null && isBehind(before, decision)) {
        found.add(
            violation(Kind.ZOMBIES, decision, "goes back behind " + before.member().sequence()));
      }
      if (member.story() == null && !withdrawn.contains(member.article())) {
        found.add(violation(Kind.LOST, decision, "is in no story"));
      }
      if (ARRIVALS.contains(member.why().decision())) {
        Revision revision = new Revision(member.article(), member.revision());
        Long number = arrivals.putIfAbsent(revision, member.sequence());
        Revision other = numbers.putIfAbsent(member.sequence(), revision);
        if ((number != null && number != member.sequence())
            || (other != null && !other.equals(revision))) {
          found.add(violation(Kind.DOUBLED, decision, "was decided as " + number + ", " + other));
        }
      }
    }
    return found;
  }

  private static boolean isBehind(Decision before, Decision decision) {
    return decision.member().sequence() < before.member().sequence()
        || decision.member().revision() < before.member().revision()
        || decision.position().partition() != before.position().partition();
  }

  /**
   * What holds once all is worked off: every article is in a story, and the stories as they are
   * told list the articles that are in them, a large one {@value #LISTED} of them, and count them
   * all.
   *
   * @param articles all that are not withdrawn
   */
  public static List<Violation> settled(
      List<Decision> decisions, Collection<StoryTold> stories, Set<ArticleId> articles) {
    List<Violation> found = new ArrayList<>();
    Map<ArticleId, StoryId> in = last(decisions);
    for (ArticleId article : articles) {
      if (in.get(article) == null) {
        found.add(new Violation(Kind.LOST, "story-members", article + " is in no story"));
      }
    }
    Map<StoryId, Set<ArticleId>> members =
        in.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
    Map<StoryId, Set<ArticleId>> told = new LinkedHashMap<>();
    Map<StoryId, Integer> counted = new HashMap<>();
    stories.forEach(story -> counted.put(story.id(), story.reach().articles()));
    stories.stream()
        .filter(story -> !story.articles().isEmpty())
        .forEach(story ->
            told.put(
                story.id(),
                story.articles().stream().map(StoryArticle::id).collect(Collectors.toSet())));
    Set<StoryId> all = new HashSet<>(members.keySet());
    all.addAll(told.keySet());
    for (StoryId story : all) {
      Set<ArticleId> should = members.getOrDefault(story, Set.of());
      Set<ArticleId> are = told.getOrDefault(story, Set.of());
      int count = counted.getOrDefault(story, 0);
      if (are.size() != Math.min(should.size(), LISTED)
          || !should.containsAll(are)
          || count != should.size()) {
        found.add(
            new Violation(
                Kind.STALE,
                "stories",
                "%s lists %d and counts %d of %d"
                    .formatted(story, are.size(), count, should.size())));
      }
    }
    return found;
  }

  /** Where each article is, those left out that are withdrawn. */
  public static Map<ArticleId, StoryId> last(List<Decision> decisions) {
    Map<ArticleId, StoryId> in = new HashMap<>();
    for (Decision decision : decisions) {
      StoryId story = decision.member().story();
      if (story == null) {
        in.remove(decision.member().article());
      } else {
        in.put(decision.member().article(), story);
      }
    }
    return in;
  }

  private static Violation violation(Kind kind, Decision decision, String what) {
    StoryMember member = decision.member();
    return new Violation(
        kind,
        decision.position().toString(),
        member.article() + "/" + member.revision() + " as " + member.sequence() + " " + what);
  }
}
