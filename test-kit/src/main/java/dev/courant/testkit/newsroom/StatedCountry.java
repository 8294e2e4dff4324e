package dev.courant.testkit.newsroom;

import java.util.HashMap;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a country as people state it: either ISO 3166-1 code, its English name, or {@code UK}. */
final class StatedCountry {
  private static final Map<String, String> CODES = codes();

  private StatedCountry() {}

  /** The ISO 3166-1 alpha-2 code in upper case, or null where the text is null or no country. */
  static @Nullable String parse(@Nullable String text) {
    return text == null ? null : CODES.get(text.toUpperCase(Locale.ROOT));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2)) {
      Locale country = Locale.of("", code);
      codes.put(code, code);
      codes.put(country.getISO3Country(), code);
      codes.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
    }
    // Exceptionally reserved in ISO 3166-1, and used more often than the official GB.
    codes.put("UK", "GB");
    return Map.copyOf(codes);
  }
}
