package dev.courant.summarize.grounding.number;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as a sentence tells it; what it leaves open is null.
 *
 * @param relative whether it was worked out from the publication date
 * @param first its first token
 * @param end the token after its last
 */
public record DateMention(
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable Integer day,
    @Nullable DayOfWeek weekday,
    boolean relative,
    int first,
    int end) {

  public static DateMention on(LocalDate date, int first, int end) {
    return new DateMention(
        date.getYear(),
        date.getMonthValue(),
        date.getDayOfMonth(),
        date.getDayOfWeek(),
        true,
        first,
        end);
  }

  /** Whether it is that day, as far as it tells. */
  public boolean isOn(LocalDate date) {
    return borneOutBy(on(date, first, end));
  }

  /** Whether the other tells all that this one tells, and the same. */
  public boolean borneOutBy(DateMention other) {
    return within(month, other.month)
        && within(day, other.day)
        && within(weekday, other.weekday)
        && (year == null || other.year == null || year.equals(other.year));
  }

  private static boolean within(@Nullable Object mine, @Nullable Object theirs) {
    return mine == null || mine.equals(theirs);
  }
}
