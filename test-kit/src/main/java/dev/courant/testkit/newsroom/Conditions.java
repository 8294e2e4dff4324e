package dev.courant.testkit.newsroom;

import com.sun.net.httpserver.Headers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Conditional requests, RFC 9110, section 13. */
final class Conditions {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Conditions() {}

  /** A weak validator, since the same tag stands for the document in gzip and inflated. */
  static String entityTag(Document document) {
    return "W/\"" + document.tag() + "\"";
  }

  static String lastModified(Document document) {
    return HTTP_DATE.format(document.modified());
  }

  /** Whether the request names a version that the client has. */
  static boolean given(Headers request) {
    return request.containsKey("If-None-Match") || request.containsKey("If-Modified-Since");
  }

  /** Whether the client has this very document; If-None-Match decides where it is given. */
  static boolean unchanged(Headers request, Document document) {
    @Nullable List<String> tags = request.get("If-None-Match");
    return tags != null
        ? tags.stream().anyMatch(tag -> matches(tag, document.tag()))
        : notSince(request.getFirst("If-Modified-Since"), document.modified());
  }

  private static boolean matches(String header, String tag) {
    return Arrays.stream(header.split(",", -1))
        .map(String::strip)
        .map(given -> given.startsWith("W/") ? given.substring(2) : given)
        .anyMatch(given -> given.equals("*") || given.equals("\"" + tag + "\""));
  }

  private static boolean notSince(@Nullable String date, Instant modified) {
    if (date == null) {
      return false;
    }
    try {
      return !modified.isAfter(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return false;
    }
  }
}
