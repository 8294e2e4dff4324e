package dev.courant.ingest.websub;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** A form as {@code application/x-www-form-urlencoded} writes it. */
final class Form {
  private final StringJoiner fields = new StringJoiner("&");

  Form with(String name, String value) {
    fields.add(encoded(name) + "=" + encoded(value));
    return this;
  }

  String text() {
    return fields.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
