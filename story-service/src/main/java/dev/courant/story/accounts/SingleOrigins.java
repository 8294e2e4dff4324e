package dev.courant.story.accounts;

import dev.courant.model.Features.Claim;
import dev.courant.model.story.Difference;
import dev.courant.model.story.Difference.Side;
import dev.courant.model.story.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what only one independent account tells: a figure of something that no other one of the
 * story mentions at all. Told only where at least two others have enough text to have told it.
 */
final class SingleOrigins {
  private static final int OTHERS = 2;
  private static final int LEAST_SENTENCES = 4;
  private static final int MOST = 5;

  /** More of them are words of one text, which others may have told in others. */
  private static final int TERMS = 2;

  private SingleOrigins() {}

  static List<Difference> in(List<Testimony> testimonies) {
    Map<String, Set<Integer>> tellers = new HashMap<>();
    Set<Integer> able = new HashSet<>();
    for (Testimony each : testimonies) {
      each.claims()
          .forEach(claim ->
              claim.about().stream()
                  .limit(1)
                  .forEach(term ->
                      tellers.computeIfAbsent(term, key -> new HashSet<>()).add(each.source())));
      if (!each.claims().isEmpty() && each.article().sentences().size() >= LEAST_SENTENCES) {
        able.add(each.source());
      }
    }
    List<Difference> found = new ArrayList<>();
    Set<String> told = new HashSet<>();
    testimonies.stream()
        .filter(each -> !each.copy())
        .sorted(Comparator.comparing(Testimony::at))
        .forEach(each -> {
          boolean compared =
              able.stream().filter(source -> source != each.source()).count() >= OTHERS;
          for (Claim claim : compared ? each.leading() : List.<Claim>of()) {
            Quote quote = each.quote(claim);
            if (claim.kind() == Claim.Kind.FIGURE
                && claim.about().size() <= TERMS
                && quote != null
                && tellers.getOrDefault(claim.about().getFirst(), Set.of()).size() == 1
                && told.add(claim.about().getFirst())) {
              found.add(difference(each, claim, quote));
            }
          }
        });
    return found.stream().limit(MOST).toList();
  }

  private static Difference difference(Testimony by, Claim claim, Quote quote) {
    return new Difference(
        Difference.Kind.SINGLE_ORIGIN,
        String.join(" ", claim.about()),
        List.of(new Side(claim.value(), by.at(), List.of(quote))));
  }
}
