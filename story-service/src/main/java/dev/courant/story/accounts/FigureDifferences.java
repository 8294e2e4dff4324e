package dev.courant.story.accounts;

import dev.courant.model.Features.Claim;
import dev.courant.model.story.Difference;
import dev.courant.model.story.Difference.Side;
import dev.courant.model.story.Quote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds where independent accounts give different figures for the same thing. Of each account only
 * what it says last counts: what it said before has been brought up to date. An account that gives
 * several figures for one thing, with the first not the greatest, counts parts, and is left out; so
 * is one that fell silent a day before another had more.
 */
final class FigureDifferences {
  private static final Duration STALE = Duration.ofHours(24);
  private static final int QUOTES = 6;

  private FigureDifferences() {}

  /** What a member says of one thing. */
  private record Said(Testimony by, Claim claim, Figure figure, List<Double> all) {
    boolean mentions(Said other) {
      return all.contains(other.figure.value());
    }
  }

  static List<Difference> in(List<Testimony> testimonies) {
    Map<String, List<Said>> byThing = new TreeMap<>();
    for (Testimony each : testimonies) {
      if (!each.copy()) {
        said(each)
            .forEach((thing, said) ->
                byThing.computeIfAbsent(thing, key -> new ArrayList<>()).add(said));
      }
    }
    return byThing.values().stream()
        .map(FigureDifferences::difference)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Map<String, Said> said(Testimony by) {
    Map<String, List<Claim>> byThing = new LinkedHashMap<>();
    for (Claim claim : by.claims()) {
      if (claim.kind() == Claim.Kind.FIGURE && Figure.of(claim) != null) {
        byThing.computeIfAbsent(thing(claim), key -> new ArrayList<>()).add(claim);
      }
    }
    Map<String, Said> said = new LinkedHashMap<>();
    List<Claim> leading = by.leading();
    byThing.forEach((thing, claims) -> {
      Claim first = claims.getFirst();
      Figure figure = Objects.requireNonNull(Figure.of(first));
      List<Double> all = claims.stream().map(claim -> Double.valueOf(claim.value())).toList();
      boolean whole = all.stream().allMatch(value -> value <= figure.value());
      if (whole && leading.contains(first)) {
        said.put(thing, new Said(by, first, figure, all));
      }
    });
    return said;
  }

  private static String thing(Claim claim) {
    return claim.about().isEmpty()
        ? ""
        : claim.about().getFirst() + " " + new TreeSet<>(claim.about());
  }

  private static @Nullable Difference difference(List<Said> said) {
    List<Said> latest = latest(said);
    String term = said.getFirst().claim().about().getFirst();
    List<Said> differing =
        latest.stream()
            .filter(one -> latest.stream().anyMatch(other -> differ(one, other, term)))
            .toList();
    if (differing.isEmpty()) {
      return null;
    }
    Map<Double, List<Said>> sides = new LinkedHashMap<>();
    differing.stream()
        .sorted(Comparator.comparing(each -> each.by().at()))
        .forEach(each ->
            sides.computeIfAbsent(each.figure().value(), key -> new ArrayList<>()).add(each));
    return new Difference(
        Difference.Kind.FIGURE,
        String.join(" ", said.getFirst().claim().about()),
        sides.values().stream().map(FigureDifferences::side).toList());
  }

  /** Of each account, what it said last. */
  private static List<Said> latest(List<Said> said) {
    Map<Integer, Said> bySource = new LinkedHashMap<>();
    for (Said each : said) {
      bySource.merge(each.by().source(), each, (a, b) -> b.by().at().isBefore(a.by().at()) ? a : b);
    }
    return List.copyOf(bySource.values());
  }

  private static boolean differ(Said one, Said other, String term) {
    return !one.figure().agrees(other.figure(), term)
        && !one.mentions(other)
        && !other.mentions(one)
        && !stale(one, other)
        && !stale(other, one);
  }

  private static boolean stale(Said one, Said other) {
    Instant until = one.by().at().plus(STALE);
    return until.isBefore(other.by().at()) && one.figure().value() < other.figure().value();
  }

  private static Side side(List<Said> said) {
    List<Quote> quotes =
        said.stream()
            .map(each -> each.by().quote(each.claim()))
            .filter(Objects::nonNull)
            .limit(QUOTES)
            .toList();
    return new Side(said.getFirst().figure().told(), said.getFirst().by().at(), quotes);
  }
}
