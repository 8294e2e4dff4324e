package dev.courant.story.accounts;

import dev.courant.model.Features.Claim;
import dev.courant.model.story.Difference;
import dev.courant.model.story.Difference.Side;
import dev.courant.model.story.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what one account denies and another asserts: the same deed, to the same thing or with the
 * same names. An account that has both tells both sides, and is no side.
 */
final class Denials {
  private static final int QUOTES = 6;
  private static final int PREFIX = 4;

  private Denials() {}

  private record Stance(Testimony by, Claim claim) {
    String deed() {
      return claim.about().getFirst();
    }
  }

  static List<Difference> in(List<Testimony> testimonies) {
    Map<String, List<Stance>> denials = new TreeMap<>();
    Map<String, List<Stance>> assertions = new TreeMap<>();
    for (Testimony each : testimonies) {
      if (!each.copy()) {
        for (Claim claim : each.claims()) {
          if (claim.kind() != Claim.Kind.FIGURE && claim.about().size() > 1) {
            (claim.kind() == Claim.Kind.DENIAL ? denials : assertions)
                .computeIfAbsent(claim.about().getFirst(), key -> new ArrayList<>())
                .add(new Stance(each, claim));
          }
        }
      }
    }
    List<Difference> found = new ArrayList<>();
    denials.forEach((deed, deny) -> {
      Difference difference = difference(deny, assertions.getOrDefault(deed, List.of()));
      if (difference != null) {
        found.add(difference);
      }
    });
    return once(found);
  }

  /** "Denied having paid bribes" denies two deeds of the list in one; the more accounts tell it. */
  private static List<Difference> once(List<Difference> found) {
    List<Difference> once = new ArrayList<>();
    Set<Quote> told = new HashSet<>();
    found.stream()
        .sorted(Comparator.comparingInt(Denials::quotes).reversed())
        .filter(each -> denying(each).stream().noneMatch(told::contains))
        .forEach(each -> {
          told.addAll(denying(each));
          once.add(each);
        });
    return once;
  }

  private static int quotes(Difference difference) {
    return difference.sides().stream().mapToInt(side -> side.quotes().size()).sum();
  }

  private static List<Quote> denying(Difference difference) {
    return difference.sides().stream()
        .filter(side -> side.value().equals("denies"))
        .flatMap(side -> side.quotes().stream())
        .toList();
  }

  private static @Nullable Difference difference(List<Stance> denials, List<Stance> assertions) {
    Set<Integer> deny = sources(denials);
    Set<Integer> assertToo = sources(assertions);
    List<Stance> against =
        assertions.stream()
            .filter(each -> !deny.contains(each.by().source()))
            .filter(each -> denials.stream().anyMatch(denial -> same(denial, each)))
            .toList();
    List<Stance> denying =
        denials.stream()
            .filter(each -> against.stream().anyMatch(other -> same(each, other)))
            .sorted(Comparator.comparing(each -> assertToo.contains(each.by().source())))
            .toList();
    if (against.isEmpty()) {
      return null;
    }
    List<Side> sides =
        List.of(side("asserts", against), side("denies", denying)).stream()
            .sorted(Comparator.comparing(Side::since))
            .toList();
    return new Difference(
        Difference.Kind.DENIAL, String.join(" ", denying.getFirst().claim().about()), sides);
  }

  private static Set<Integer> sources(List<Stance> stances) {
    Set<Integer> sources = new HashSet<>();
    stances.forEach(each -> sources.add(each.by().source()));
    return sources;
  }

  private static boolean same(Stance denial, Stance assertion) {
    return denial.by().source() != assertion.by().source()
        && rest(denial).stream()
            .anyMatch(term -> rest(assertion).stream().anyMatch(other -> alike(term, other)));
  }

  private static List<String> rest(Stance stance) {
    return stance.claim().about().subList(1, stance.claim().about().size());
  }

  /** The same term, or names whose spelling differs in its end. */
  private static boolean alike(String one, String other) {
    int length = Math.min(one.length(), other.length());
    return one.equals(other)
        || length > PREFIX && one.regionMatches(0, other, 0, Math.max(PREFIX, length - 2));
  }

  private static Side side(String value, List<Stance> stances) {
    List<Stance> ordered =
        stances.stream().sorted(Comparator.comparing(each -> each.by().at())).toList();
    List<Quote> quotes =
        ordered.stream()
            .map(each -> each.by().quote(each.claim()))
            .filter(Objects::nonNull)
            .distinct()
            .limit(QUOTES)
            .toList();
    return new Side(value, ordered.getFirst().by().at(), quotes);
  }
}
