package dev.courant.ingest.poll;

import dev.courant.model.FeedState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hours and days, in UTC, in which a feed does not want to be asked (RSS 2.0, skipHours and
 * skipDays). A feed that leaves no hour of the week is asked as if it had said nothing.
 */
record QuietTimes(Set<Integer> hours, Set<DayOfWeek> days) {
  private static final int HOURS_OF_DAY = 24;
  private static final QuietTimes NONE = new QuietTimes(Set.of(), Set.of());

  QuietTimes {
    hours = Set.copyOf(hours);
    days = Set.copyOf(days);
  }

  static QuietTimes of(FeedState.@Nullable Hints hints) {
    if (hints == null) {
      return NONE;
    }
    Set<Integer> hours = Set.copyOf(hints.skipHours());
    Set<DayOfWeek> days = Set.copyOf(hints.skipDays());
    boolean always =
        hours.size() >= HOURS_OF_DAY || days.containsAll(EnumSet.allOf(DayOfWeek.class));
    return always ? NONE : new QuietTimes(hours, days);
  }

  /** The first time from {@code due} on, by whole hours, that is not quiet. */
  Instant after(Instant due, Duration atMost) {
    Instant latest = due.plus(atMost);
    Instant at = due;
    while (isQuiet(at) && at.isBefore(latest)) {
      at = at.plus(Duration.ofHours(1));
    }
    return at.isAfter(latest) ? latest : at;
  }

  private boolean isQuiet(Instant at) {
    OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
    return hours.contains(utc.getHour()) || days.contains(utc.getDayOfWeek());
  }
}
