package dev.courant.ingest.websub;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hub and the topic's own address that an answer names in Link header fields (RFC 8288), which
 * come before those in its document (WebSub, section 4).
 */
public final class HubLinks {
  private static final Pattern LINK =
      Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^\\s=;,]+(?:\\s*=\\s*(?:\"[^\"]*\"|[^\\s;,]*))?)*)");
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([^\\s=;,]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,]*)))?");
  private static final int LONGEST = 2_048;

  private final List<String> fields;
  private final URI base;

  /**
   * @param fields values of the answer's Link header fields
   * @param base address that was answered
   */
  public HubLinks(List<String> fields, URI base) {
    this.fields = fields;
    this.base = base;
  }

  /** The first link of a relation, absolute. */
  public Optional<String> first(String relation) {
    return fields.stream()
        .filter(field -> field.length() <= 4 * LONGEST)
        .flatMap(field -> LINK.matcher(field).results())
        .filter(link -> hasRelation(link.group(2), relation))
        .flatMap(link -> resolved(link.group(1)).stream())
        .findFirst();
  }

  /** An address that can be asked or named to a hub; empty for any other text. */
  public static Optional<String> usable(String address) {
    try {
      URI uri = new URI(address.strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && address.length() <= LONGEST
          ? Optional.of(uri.toString())
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private Optional<String> resolved(String reference) {
    try {
      return usable(base.resolve(reference.strip()).toString());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** A link has the first of its rel parameters only, which may name several relations. */
  private static boolean hasRelation(String parameters, String relation) {
    return PARAMETER
        .matcher(parameters)
        .results()
        .filter(parameter -> parameter.group(1).equalsIgnoreCase("rel"))
        .findFirst()
        .map(rel -> rel.group(2) == null ? rel.group(3) : rel.group(2))
        .stream()
        .flatMap(names -> Stream.of(names.toLowerCase(Locale.ROOT).strip().split("\\s+")))
        .anyMatch(relation::equals);
  }
}
