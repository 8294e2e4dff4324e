package dev.courant.summarize.grounding.across;

import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.grounding.reading.Reading;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a number counts, as far as that can be told in any language: its unit, or its place in a
 * date.
 */
enum NumberKind {
  /** People, things, scores: nothing that is told. */
  PLAIN,
  DAY,
  YEAR,
  CLOCK,
  SHARE,
  MONEY,
  DURATION,
  MEASURE;

  private static final double OLDEST = 120;
  private static final int HOURS = 24;
  private static final int CLOCKS = 2;

  /** What a number may be, at least one. */
  static Set<NumberKind> of(Reading sentence, Quantity quantity) {
    Set<NumberKind> kinds = EnumSet.noneOf(NumberKind.class);
    String written = sentence.tokens().get(quantity.first()).text();
    String next =
        quantity.end() < sentence.tokens().size()
            ? sentence.tokens().get(quantity.end()).key()
            : "";
    if (written.indexOf(':') > 0
        || besideClock(sentence, quantity)
        || next.matches("[ap]m|uhr|o|点|點|时|時|시")) {
      kinds.add(CLOCK);
    }
    if (next.matches("월|月|日|号|號|일|년")) {
      kinds.add(DAY);
    }
    if (quantity.value() <= 31 && (ordinal(sentence, quantity) || dated(sentence))) {
      kinds.add(DAY);
      kinds.add(PLAIN);
    }
    if (quantity.unit().none()) {
      if (sentence.dates().stream()
          .anyMatch(d -> d.first() <= quantity.first() && quantity.first() < d.end())) {
        kinds.add(quantity.value() < 1000 ? DAY : YEAR);
      }
      if (quantity.digits() && quantity.value() >= 1900 && quantity.value() <= 2100) {
        kinds.add(YEAR);
      }
    } else {
      unit(quantity, kinds);
    }
    if (kinds.isEmpty()) {
      kinds.add(PLAIN);
    }
    return kinds;
  }

  /** "From 0:00 to 24". */
  private static boolean besideClock(Reading sentence, Quantity quantity) {
    int from = Math.max(0, quantity.first() - CLOCKS);
    int to = Math.min(sentence.tokens().size(), quantity.first() + CLOCKS + 1);
    return quantity.unit().none()
        && quantity.value() <= HOURS
        && sentence.tokens().subList(from, to).stream()
            .anyMatch(token -> token.number() && token.text().indexOf(':') > 0);
  }

  /** "On the 26th". */
  private static boolean ordinal(Reading sentence, Quantity quantity) {
    int end = sentence.tokens().get(quantity.first()).end();
    String after = sentence.text().substring(end, Math.min(sentence.text().length(), end + 2));
    return after.matches("st|nd|rd|th");
  }

  /** "July 17 and 22". */
  private static boolean dated(Reading sentence) {
    return sentence.dates().stream().anyMatch(date -> date.month() != null && !date.relative());
  }

  private static void unit(Quantity quantity, Set<NumberKind> kinds) {
    String dimension = quantity.unit().dimension();
    if (dimension.startsWith("money")) {
      kinds.add(MONEY);
    } else if (dimension.startsWith("share")) {
      kinds.add(SHARE);
    } else if (dimension.startsWith("clock")) {
      kinds.add(CLOCK);
    } else if (dimension.startsWith("time")) {
      kinds.add(DURATION);
      if (quantity.value() >= 1000 && quantity.unit().name().equals("year")) {
        kinds.add(YEAR);
      }
      if (quantity.unit().name().equals("day") && quantity.value() <= 31) {
        kinds.add(DAY);
      }
      if (quantity.unit().name().equals("year") && quantity.value() < OLDEST) {
        kinds.add(PLAIN); // an age
      }
      if (quantity.unit().name().equals("hour") && quantity.value() <= 24) {
        kinds.add(CLOCK);
      }
    } else {
      kinds.add(MEASURE);
    }
  }

  /** Whether a number of the sentence can be one of the source by what they count. */
  static boolean compatible(Set<NumberKind> mine, Set<NumberKind> theirs) {
    for (NumberKind kind : mine) {
      if (theirs.contains(kind) || kind != PLAIN && theirs.contains(PLAIN)) {
        return true;
      }
      if (kind == MEASURE || theirs.contains(MEASURE) && kind == PLAIN) {
        return true;
      }
    }
    return mine.contains(PLAIN) && theirs.contains(YEAR) && !theirs.contains(DAY);
  }
}
