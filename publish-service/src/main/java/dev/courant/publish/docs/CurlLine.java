package dev.courant.publish.docs;

import dev.courant.model.EventCodec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A line for a shell that asks for an operation, with the examples of the description. */
record CurlLine(String method, String path, List<ApiParameter> parameters, boolean operators) {
  /**
   * Writes it. It has every parameter that is needed, and the first of the others.
   *
   * @param stream whether the answer comes piece by piece
   * @param body the schema of what is sent; missing for nothing
   */
  String write(boolean stream, JsonNode body) {
    List<String> words = new ArrayList<>(List.of("curl"));
    if (stream) {
      words.add("-N");
    }
    if (!method.equals("GET")) {
      words.add("-X " + method);
    }
    if (operators) {
      words.add("-H \"Authorization: Bearer $COURANT_ADMIN_TOKEN\"");
    }
    if (!body.isMissingNode()) {
      words.add("-H 'Content-Type: application/json'");
      words.add("-d '" + example(body) + "'");
    }
    words.add("'{origin}" + filled() + query() + "'");
    return String.join(" ", words);
  }

  private String filled() {
    String address = path;
    for (ApiParameter parameter : parameters) {
      String value =
          parameter.example().isEmpty()
              ? parameter.name().toUpperCase(Locale.ROOT)
              : parameter.example();
      address = address.replace("{" + parameter.name() + "}", value);
    }
    return address;
  }

  private String query() {
    List<ApiParameter> known =
        parameters.stream().filter(p -> p.in().equals("query") && !p.example().isEmpty()).toList();
    Stream<ApiParameter> needed = known.stream().filter(ApiParameter::required);
    Stream<ApiParameter> first = known.stream().filter(p -> !p.required()).limit(1);
    String query =
        Stream.concat(needed, first)
            .map(p -> p.name() + "=" + encoded(p.example()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
  }

  /** The members that are needed. */
  private static String example(JsonNode schema) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    for (JsonNode name : schema.path("required").values()) {
      JsonNode example = schema.path("properties").path(name.asString()).path("example");
      if (!example.isMissingNode()) {
        members.put(name.asString(), example);
      }
    }
    return new String(EventCodec.encode(members), StandardCharsets.UTF_8);
  }
}
