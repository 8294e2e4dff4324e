package dev.courant.ingest.admin;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A feed as an operator describes it; what is left out is taken from the feed itself when it is
 * added, and stays as it is when it is changed.
 *
 * @param url address of the feed, http or https
 * @param outlet id of the outlet, {@code [a-z0-9.-]}
 * @param name of the outlet
 * @param country of the outlet, ISO 3166-1 alpha-2
 * @param language that it writes in, BCP 47
 */
record FeedRequest(
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String name,
    @Nullable String country,
    @Nullable String language) {
  private static final int LONGEST_NAME = 200;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}");

  /**
   * The same, checked.
   *
   * @throws ProblemException that names the field
   */
  FeedRequest checked() {
    check(outlet == null || ID.matcher(outlet).matches(), "outlet", "lower-case a-z, 0-9, . and -");
    check(
        name == null || (!name.isBlank() && name.length() <= LONGEST_NAME),
        "name",
        "1 to " + LONGEST_NAME + " characters");
    String upper = country == null ? null : country.toUpperCase(Locale.ROOT);
    check(upper == null || upper.matches("[A-Z]{2}"), "country", "two letters of ISO 3166-1");
    check(
        language == null || LANGUAGE.matcher(language).matches(),
        "language",
        "a BCP 47 tag such as pt-BR");
    return new FeedRequest(url, outlet, name, upper, language);
  }

  private static void check(boolean good, String field, String form) {
    if (!good) {
      throw Refusal.badField(field, form);
    }
  }
}
