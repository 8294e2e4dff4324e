package dev.courant.publish.webhook;

import dev.courant.publish.api.ArticleFilter;
import dev.courant.publish.api.BadParameterException;
import dev.courant.publish.api.JsonBody;
import dev.courant.publish.api.Parameters;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What an operator wants, as a JSON object of texts. Every method throws {@link
 * BadParameterException} where a member is unknown or cannot be understood.
 */
final class WebhookRequest {
  private static final int LONGEST = 2_000;
  private static final int LONGEST_DESCRIPTION = 200;

  private final MultiValueMap<String, String> members;

  private WebhookRequest(MultiValueMap<String, String> members) {
    this.members = members;
  }

  /**
   * Reads the body of a request.
   *
   * @param known members that it may have
   */
  static WebhookRequest of(byte @Nullable [] body, Collection<String> known) {
    MultiValueMap<String, String> members = JsonBody.members(body);
    Parameters.of(members, known);
    return new WebhookRequest(members);
  }

  private String text(String name, int longest) {
    String given = members.getFirst(name);
    String text = given == null ? "" : given.strip();
    if (text.length() > longest) {
      throw new BadParameterException(name, "Give at most %d characters.".formatted(longest));
    }
    return text;
  }

  String url(ReceiverGuard guard) {
    String url = text("url", LONGEST);
    try {
      String obstacle = guard.obstacle(URI.create(url));
      if (obstacle == null) {
        return url;
      }
      throw new BadParameterException("url", obstacle);
    } catch (IllegalArgumentException e) {
      throw new BadParameterException("url", "Give an address, such as https://example.org/news.");
    }
  }

  String description() {
    return text("description", LONGEST_DESCRIPTION);
  }

  /** As a query; one that exists. */
  String filter() {
    String given = text("filter", LONGEST);
    String filter = given.startsWith("?") ? given.substring(1) : given;
    try {
      ArticleFilter.ofCards(Filters.parameters(filter));
      return filter;
    } catch (IllegalArgumentException e) {
      throw new BadParameterException(
          "filter", "Write it as in an address, such as topic=sport&language=en.");
    }
  }

  /** The operator's own, or a new one. */
  String secret() {
    if (!has("secret")) {
      return Secrets.make();
    }
    String given = text("secret", LONGEST);
    if (!Secrets.isSecret(given)) {
      throw new BadParameterException(
          "secret", "Give whsec_ and 24 to 64 bytes in Base64, or leave it out.");
    }
    return given;
  }

  /** The time that events are sent from; null where the request names none. */
  @Nullable Instant since() {
    MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
    if (members.containsKey("since")) {
      given.put("since", members.get("since"));
    }
    return Parameters.of(given, List.of("since")).time("since");
  }

  boolean has(String name) {
    return members.containsKey(name);
  }
}
