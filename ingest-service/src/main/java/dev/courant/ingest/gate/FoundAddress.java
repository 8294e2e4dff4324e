package dev.courant.ingest.gate;

import dev.courant.model.CanonicalUrl;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a page was found, compared with where it was looked for. */
final class FoundAddress {
  private static final Set<String> WALLS =
      Set.of(
          "login",
          "log-in",
          "logon",
          "signin",
          "sign-in",
          "signup",
          "sign-up",
          "sso",
          "auth",
          "oauth",
          "oauth2",
          "register",
          "registration",
          "registrieren",
          "anmelden",
          "anmeldung",
          "einloggen",
          "connexion",
          "inscription",
          "acceder",
          "entrar",
          "accedi",
          "inloggen",
          "logga-in",
          "zaloguj",
          "account",
          "accounts",
          "konto",
          "consent",
          "consents",
          "cookie",
          "cookies",
          "cookie-consent",
          "cookiewall",
          "privacy",
          "privacy-gate",
          "privacygate",
          "gdpr",
          "cmp",
          "choice",
          "guce",
          "datenschutz",
          "captcha",
          "challenge",
          "verify",
          "validate",
          "blocked",
          "denied",
          "access-denied",
          "forbidden",
          "subscribe",
          "subscription",
          "subscriptions",
          "abo",
          "abonnement",
          "abonnements",
          "abonnieren",
          "suscripcion",
          "assine",
          "abbonati",
          "paywall",
          "regwall",
          "members-only",
          "error",
          "errors",
          "404",
          "403",
          "410",
          "500",
          "503",
          "not-found",
          "notfound",
          "page-not-found",
          "unavailable",
          "maintenance",
          "wartung",
          "offline",
          "geoblock",
          "geo-block",
          "unsupported");
  private static final Pattern FRONT =
      Pattern.compile(
          "/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?"
              + "(?:(?:index|home|homepage|frontpage|default|start|main)(?:\\.\\w{2,5})?)?/?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EDITION =
      Pattern.compile("^(?:www\\d?|m|mobile|mobil|amp|touch|wap|beta|edition)\\.");

  private final URI asked;
  private final URI found;

  FoundAddress(URI asked, URI found) {
    this.asked = asked;
    this.found = found;
  }

  /** Whether a redirect led to a front page. */
  boolean isFrontPage() {
    return isFront(found) && !isFront(asked);
  }

  /** Whether a redirect led to a section that the article's address lies in. */
  boolean isSection() {
    String path = path(found);
    String directory = path.endsWith("/") ? path : path + "/";
    return query(found).isEmpty()
        && bareHost(found).equals(bareHost(asked))
        && path(asked).startsWith(directory)
        && path(asked).length() > directory.length();
  }

  /** The part of the address that names a wall, or null; one that was asked for is none. */
  @Nullable String wall() {
    Set<String> before = Set.copyOf(parts(asked).toList());
    return parts(found)
        .filter(part -> WALLS.contains(part) && !before.contains(part))
        .findFirst()
        .orElse(null);
  }

  /** Whether it is on another host; editions of a host, as {@code www.} and {@code m.}, aside. */
  boolean isElsewhere() {
    return !bareHost(asked).equals(bareHost(found));
  }

  /** Whether a redirect led to another path; a slash at its end aside. */
  boolean isAnother() {
    return !path(asked).replaceFirst("/$", "").equals(path(found).replaceFirst("/$", ""));
  }

  /** The front page of a site, or of its edition in a language. */
  static boolean isFront(URI address) {
    return FRONT.matcher(path(address)).matches() && query(address).isEmpty();
  }

  /** The same by a canonical address. */
  static boolean isFront(CanonicalUrl address) {
    return isFront(address.toUri());
  }

  static String bareHost(URI address) {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    return EDITION.matcher(host).replaceFirst("");
  }

  private static Stream<String> parts(URI address) {
    String host = address.getHost() == null ? "" : address.getHost();
    String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
    Stream<String> first = Arrays.stream(labels).limit(Math.max(0, labels.length - 2));
    Stream<String> segments =
        Arrays.stream(path(address).toLowerCase(Locale.ROOT).split("/"))
            .map(segment -> segment.replaceFirst("\\.\\w{2,5}$", ""));
    return Stream.concat(first, segments).filter(part -> !part.isEmpty());
  }

  private static String path(URI address) {
    return address.getPath() == null ? "" : address.getPath();
  }

  private static String query(URI address) {
    return address.getRawQuery() == null ? "" : address.getRawQuery();
  }
}
