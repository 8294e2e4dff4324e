package dev.courant.story.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which members a story is told from: all, or of many the first and the last ones, so that the
 * texts of a story of thousands need not be in memory together.
 */
final class ToldFrom {
  /** Articles that a story is told from at most. */
  static final int MOST = 100;

  private static final Comparator<Member> ORDER =
      Comparator.comparing(Member::at).thenComparing(member -> member.article().value());

  private ToldFrom() {}

  /** All of them, the earliest first. */
  static List<Member> sorted(List<Member> members) {
    return members.stream().sorted(ORDER).toList();
  }

  /** The same ones whatever the order in which they were read back. */
  static List<Member> of(List<Member> members) {
    if (members.size() <= MOST) {
      return members;
    }
    List<Member> sorted = sorted(members);
    List<Member> some = new ArrayList<>(sorted.subList(0, MOST / 2));
    some.addAll(sorted.subList(sorted.size() - MOST / 2, sorted.size()));
    return some;
  }
}
