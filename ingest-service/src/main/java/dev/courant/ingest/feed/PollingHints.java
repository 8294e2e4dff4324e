package dev.courant.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a feed says of when and where it wants to be asked. What makes no sense is left out. */
final class PollingHints {
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Set<Integer> skipHours = new TreeSet<>();
  private final Set<DayOfWeek> skipDays = EnumSet.noneOf(DayOfWeek.class);
  private @Nullable Duration ttl;
  private @Nullable Duration period;
  private int frequency;
  private @Nullable String hub;
  private @Nullable String self;

  /** Takes the text of an element, if it is one of those. */
  void take(FeedVocabulary element, String text) {
    switch (element) {
      case TTL -> ttl(text);
      case HOUR -> skipHour(text);
      case DAY -> skipDay(text);
      case UPDATE_PERIOD -> updatePeriod(text);
      case UPDATE_FREQUENCY -> frequency = Math.clamp(number(text), 0, 60);
      default -> {}
    }
  }

  /** RSS {@code ttl}: minutes. */
  private void ttl(String minutes) {
    int value = number(minutes);
    ttl = value > 0 ? shorter(Duration.ofMinutes(value)) : ttl;
  }

  /** RSS {@code hour}: 0 to 23, of some 24 for midnight, in UTC. */
  private void skipHour(String hour) {
    int value = number(hour);
    if (value >= 0 && value <= 24) {
      skipHours.add(value % 24);
    }
  }

  /** RSS {@code day}: its English name. */
  private void skipDay(String day) {
    for (DayOfWeek candidate : DayOfWeek.values()) {
      if (candidate.name().equalsIgnoreCase(day.strip())) {
        skipDays.add(candidate);
      }
    }
  }

  /** Syndication module: the time in which the feed is updated as often as it says. */
  private void updatePeriod(String name) {
    period =
        switch (name.strip().toLowerCase(Locale.ROOT)) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> period;
        };
  }

  void hub(String address) {
    hub = hub == null ? address : hub;
  }

  void self(String address) {
    self = self == null ? address : self;
  }

  /**
   * The ttl, or else the syndication module's period, which is a day where only its part is said.
   */
  @Nullable Duration ttl() {
    if (ttl != null || (period == null && frequency == 0)) {
      return ttl;
    }
    return (period == null ? Duration.ofDays(1) : period).dividedBy(Math.max(frequency, 1));
  }

  Set<Integer> skipHours() {
    return skipHours;
  }

  Set<DayOfWeek> skipDays() {
    return skipDays;
  }

  @Nullable String hub() {
    return hub;
  }

  @Nullable String self() {
    return self;
  }

  private static Duration shorter(Duration value) {
    return value.compareTo(LONGEST) > 0 ? LONGEST : value;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
