package dev.courant.testkit.newsroom;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time as descriptions of saved pages state it: a day, or a day and a time with a blank or
 * a T between them, with an offset or, where there is none, in UTC.
 */
final class StatedTime {
  private static final int DAY = 10;

  private StatedTime() {}

  /** The time, or null where the text is null or states nothing as exact as a day. */
  static @Nullable Instant parse(@Nullable String text) {
    if (text == null || text.length() < DAY) {
      return null;
    }
    try {
      if (text.length() == DAY) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      String iso = text.substring(0, DAY) + 'T' + text.substring(DAY + 1).strip();
      return hasOffset(iso)
          ? OffsetDateTime.parse(iso).toInstant()
          : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean hasOffset(String iso) {
    return iso.endsWith("Z") || iso.indexOf('+', DAY) > 0 || iso.indexOf('-', DAY) > 0;
  }
}
