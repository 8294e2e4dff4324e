package dev.courant.publish.webhook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Filters as they stand in the query of an address. */
final class Filters {
  private Filters() {}

  /**
   * The parameters in a query.
   *
   * @param query without the question mark; empty for none
   * @throws IllegalArgumentException where it is not encoded as a query is
   */
  static MultiValueMap<String, String> parameters(String query) {
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      parameters.add(
          URLDecoder.decode(name, StandardCharsets.UTF_8),
          URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
