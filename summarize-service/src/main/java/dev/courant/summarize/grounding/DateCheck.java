package dev.courant.summarize.grounding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every date of the sentence is one of its evidence's, worked out from the publication if need be.
 */
final class DateCheck implements ClaimCheck {
  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Map<Integer, List<DateMention>> byPlace =
        claim.dates().stream().collect(Collectors.groupingBy(DateMention::first));
    for (List<DateMention> meanings : byPlace.values()) {
      if (meanings.stream().noneMatch(date -> borneOut(date, evidence))) {
        DateMention date = meanings.getFirst();
        return new Finding(Reason.DATE, Phrases.of(claim, date.first(), date.end()));
      }
    }
    return null;
  }

  private static boolean borneOut(DateMention date, Evidence evidence) {
    for (Reading sentence : evidence.context()) {
      if (sentence.dates().stream().anyMatch(date::borneOutBy)) {
        return true;
      }
    }
    return false;
  }
}
