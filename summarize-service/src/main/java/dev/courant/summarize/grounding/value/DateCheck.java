package dev.courant.summarize.grounding.value;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.number.DateMention;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every date of the sentence is one of its evidence's, worked out from the publication if need be.
 */
public final class DateCheck implements ClaimCheck {
  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Map<Integer, List<DateMention>> byPlace =
        claim.dates().stream().collect(Collectors.groupingBy(DateMention::first));
    for (List<DateMention> meanings : byPlace.values()) {
      if (meanings.stream().noneMatch(date -> borneOut(date, evidence))
          && meanings.stream().noneMatch(date -> reported(date, evidence))) {
        DateMention date = meanings.getFirst();
        return new Finding(Reason.DATE, Phrases.of(claim, date.first(), date.end()));
      }
    }
    return null;
  }

  /**
   * Whether it is a weekday that its receipts leave out: that of the publication, or the day
   * before.
   */
  private static boolean reported(DateMention date, Evidence evidence) {
    Instant published = evidence.article().publishedAt();
    if (published == null || date.weekday() == null || !date.relative()) {
      return false;
    }
    LocalDate day = published.atZone(ZoneOffset.UTC).toLocalDate();
    return (date.isOn(day) || date.isOn(day.minusDays(1)))
        && evidence.sentences().stream()
            .flatMap(sentence -> sentence.dates().stream())
            .allMatch(other -> other.weekday() == null);
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
