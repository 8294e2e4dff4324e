package dev.courant.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Uses that a page reserves: in {@code meta name="robots"} and, for text and data mining, in {@code
 * meta name="tdm-reservation"} (TDM Reservation Protocol, W3C community group report).
 */
final class OptOuts {
  private static final Set<String> DIRECTIVES =
      Set.of("noai", "noimageai", "noindex", "nosnippet", "noarchive");

  private OptOuts() {}

  /** Reserved uses, sorted. */
  static List<String> of(PageFacts facts) {
    Set<String> reserved = new TreeSet<>();
    for (String content : facts.metas("robots")) {
      String plain = content.toLowerCase(Locale.ROOT).replaceAll("\\s*:\\s*", ":");
      for (String directive : plain.split("[\\s,;]+")) {
        if (directive.equals("none")) {
          reserved.add("noindex");
        } else if (directive.equals("max-snippet:0")) {
          reserved.add("nosnippet");
        } else if (DIRECTIVES.contains(directive)) {
          reserved.add(directive);
        }
      }
    }
    if (facts.metas("tdm-reservation").contains("1")) {
      reserved.add("tdm-reservation");
    }
    return List.copyOf(reserved);
  }
}
