package dev.courant.summarize.grounding.across;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.number.DateMention;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.translated.ForeignText;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The months and weekdays of the sentence are ones that the source names, which is in another
 * language. Where it names none at all, they are not compared: translators add them, as they add
 * the month to a day. Days and years are compared as numbers, but for dates in digits.
 */
public final class TranslatedDateCheck implements ClaimCheck {
  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    ForeignText foreign = evidence.foreign();
    Set<Integer> months = new HashSet<>(foreign.months());
    Set<Integer> weekdays = new HashSet<>(foreign.weekdays());
    for (Reading sentence : evidence.article().readings()) {
      for (DateMention date : sentence.dates()) {
        if (date.month() != null) {
          months.add(date.month());
        }
        if (date.weekday() != null) {
          weekdays.add(date.weekday().getValue());
        }
      }
    }
    for (DateMention date : claim.dates()) {
      boolean named =
          within(date.month(), months) && within(weekday(date), weekdays)
              || date.day() != null && foreign.hasBareDay(date.day());
      if (!date.relative() && !(named && numbers(date, claim, evidence))) {
        return new Finding(Reason.DATE, Phrases.of(claim, date.first(), date.end()));
      }
    }
    return null;
  }

  private static @Nullable Integer weekday(DateMention date) {
    return date.weekday() == null ? null : Integer.valueOf(date.weekday().getValue());
  }

  private static boolean within(@Nullable Integer number, Set<Integer> all) {
    return number == null || all.isEmpty() || all.contains(number);
  }

  /** Whether the source has the day and the year of a date in digits: 2026-07-31. */
  private static boolean numbers(DateMention date, Reading claim, Evidence evidence) {
    if (!claim.tokens().get(date.first()).number() || date.end() > date.first() + 1) {
      return true;
    }
    return evidence.scope().stream()
        .map(evidence.foreign()::numbers)
        .anyMatch(numbers -> has(date.day(), numbers) && has(date.year(), numbers));
  }

  private static boolean has(@Nullable Integer number, Set<Double> numbers) {
    return number == null || numbers.contains(number.doubleValue());
  }
}
