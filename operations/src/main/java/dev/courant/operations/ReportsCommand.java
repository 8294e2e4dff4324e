package dev.courant.operations;

import dev.courant.model.EventCodec;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** {@code ./courant reports}. */
final class ReportsCommand {
  private static final String USAGE =
      """
      usage: ./courant reports list [--article ID] [--kind KIND] [--state open|done|any] [--limit N] [--cursor C]
             ./courant reports show ID
             ./courant reports done ID [--note TEXT]
        --kind KIND      summary, section, attribution, page or other
        --state STATE    open unless it is given
        --cursor C       of the page before, as list prints it
        --api URL        of publish-service (http://localhost:8080)
        --token FILE     holds the admin token; else environment variable COURANT_ADMIN_TOKEN\
      """;

  private final PrintStream out;
  private final Map<String, String> environment;

  ReportsCommand(PrintStream out, Map<String, String> environment) {
    this.out = out;
    this.environment = environment;
  }

  int run(List<String> args) {
    Options options =
        Options.of(
            args,
            Set.of(
                "--article",
                "--kind",
                "--state",
                "--limit",
                "--cursor",
                "--note",
                "--api",
                "--token"),
            Set.of("--help"));
    List<String> words = options.words();
    String action = words.isEmpty() ? "" : words.getFirst();
    if (options.has("--help") || words.size() != (action.equals("list") ? 1 : 2)) {
      throw new UsageException(USAGE);
    }
    return switch (action) {
      case "list" -> list(api(options), options);
      case "show" -> print(api(options).ask("GET", path(words.get(1)), null));
      case "done" -> print(api(options).ask("POST", path(words.get(1)) + "/done", note(options)));
      default -> throw new UsageException(USAGE);
    };
  }

  private OperatorsApi api(Options options) {
    return OperatorsApi.of(options, "/api/v1/reports", environment);
  }

  private int list(OperatorsApi api, Options options) {
    JsonNode listing = api.ask("GET", query(options), null);
    for (JsonNode report : listing.path("items")) {
      out.printf(
          "%s  %s  %-4s  %-11s  %s revision %d %s%n",
          shown(report, "id"),
          shown(report, "at"),
          shown(report, "state"),
          shown(report, "kind"),
          shown(report, "article"),
          report.path("revision").asInt(),
          shown(report, "sentence"));
      String text = shown(report, "text");
      if (!text.isEmpty()) {
        out.println("    " + text);
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("reports", listing.path("total").asInt());
    if (listing.path("next").isString()) {
      figures.put("next", listing.path("next").asString());
    }
    out.println(EventCodec.text(figures));
    return 0;
  }

  private int print(JsonNode answer) {
    answer
        .propertyStream()
        .forEach(
            member -> out.printf("%-10s %s%n", member.getKey(), shown(answer, member.getKey())));
    return 0;
  }

  private static String query(Options options) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("state", options.value("--state", "open"));
    for (String name : List.of("article", "kind", "limit", "cursor")) {
      String value = options.value("--" + name);
      if (value != null) {
        parameters.put(name, value);
      }
    }
    return parameters.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static Map<String, String> note(Options options) {
    String note = options.value("--note");
    return note == null ? Map.of() : Map.of("note", note);
  }

  private static String shown(JsonNode report, String member) {
    return Shown.of(report.path(member).asString(""));
  }

  private static String path(String id) {
    if (!id.matches("[0-9a-f]{16}")) {
      throw new UsageException("an id of a report has 16 hexadecimal digits");
    }
    return "/" + id;
  }
}
