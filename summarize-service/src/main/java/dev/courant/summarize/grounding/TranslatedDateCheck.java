package dev.courant.summarize.grounding;

import dev.courant.summarize.grounding.translated.ForeignText;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The months and weekdays of the sentence are ones that the source names, which is in another
 * language. Where it names none at all, they are not compared: translators add them. Days and years
 * are compared as numbers.
 */
final class TranslatedDateCheck implements ClaimCheck {
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
      boolean compared = !date.relative();
      boolean month = date.month() == null || months.isEmpty() || months.contains(date.month());
      boolean weekday =
          date.weekday() == null
              || weekdays.isEmpty()
              || weekdays.contains(date.weekday().getValue());
      if (compared && !(month && weekday)) {
        return new Finding(Reason.DATE, Phrases.of(claim, date.first(), date.end()));
      }
    }
    return null;
  }
}
