package dev.courant.ingest.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Uses that an answer reserves in its header fields: {@code X-Robots-Tag}, {@code tdm-reservation}
 * (TDM Reservation Protocol), {@code Content-Signal} and {@code Content-Usage}.
 */
public final class HeaderReservations {
  private static final String PLACE = "header:";
  private static final Set<String> DIRECTIVES =
      Set.of("noai", "noimageai", "noindex", "nosnippet", "noarchive");
  private static final Set<String> WITH_VALUE =
      Set.of("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after");

  private HeaderReservations() {}

  /** The reserved uses as {@code header:noai}, sorted. */
  public static List<String> of(ResponseHeaders headers) {
    Set<String> reserved = new TreeSet<>();
    headers.all("X-Robots-Tag").forEach(field -> robots(field, reserved));
    if (headers.all("tdm-reservation").stream().anyMatch(value -> value.strip().equals("1"))) {
      reserved.add(PLACE + "tdm-reservation");
    }
    for (String field : List.of("Content-Signal", "Content-Usage")) {
      for (String value : headers.all(field)) {
        String place = PLACE + field.toLowerCase(Locale.ROOT) + ":";
        UsageTerms.reserved(value).forEach(term -> reserved.add(place + term));
      }
    }
    return List.copyOf(reserved);
  }

  /** A name before a colon says of whose robot the directives behind it are. */
  private static void robots(String field, Set<String> reserved) {
    boolean meant = true;
    for (String part : field.toLowerCase(Locale.ROOT).split(",", 50)) {
      String directive = part.strip();
      int colon = directive.indexOf(':');
      String name = colon < 0 ? "" : directive.substring(0, colon).strip();
      if (colon >= 0 && !WITH_VALUE.contains(name)) {
        meant = name.equals("*") || name.equals("robots") || AiAgents.isOne(name);
        directive = directive.substring(colon + 1).strip();
      }
      String plain = directive.replaceAll("\\s", "");
      if (meant && plain.equals("max-snippet:0")) {
        reserved.add(PLACE + "nosnippet");
      } else if (meant && plain.equals("none")) {
        reserved.add(PLACE + "noindex");
      } else if (meant && DIRECTIVES.contains(plain)) {
        reserved.add(PLACE + plain);
      }
    }
  }
}
