package dev.courant.operations;

import dev.courant.model.EventCodec;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code ./courant webhooks}. */
final class WebhooksCommand {
  private static final String USAGE =
      """
      usage: ./courant webhooks list
             ./courant webhooks show ID
             ./courant webhooks add URL [--filter QUERY] [--description TEXT] [--since TIME] [--secret whsec_...]
             ./courant webhooks move ID URL
             ./courant webhooks pause | revive [--since TIME] | rotate [--secret whsec_...] | remove ID
        --filter QUERY   as in the API, for example 'topic=sport&language=en'; without it everything
        --since TIME     begins with what was published then (a time, a date, 2h, 3d, now); a revived one goes on where it was without it
        --api URL        of publish-service (http://localhost:8080)
        --token FILE     holds the admin token; else environment variable COURANT_ADMIN_TOKEN
      add and rotate print the secret that messages are signed with (Standard Webhooks); it is not shown again.\
      """;

  private final PrintStream out;
  private final Map<String, String> environment;

  WebhooksCommand(PrintStream out, Map<String, String> environment) {
    this.out = out;
    this.environment = environment;
  }

  int run(List<String> args) {
    Options options =
        Options.of(
            args,
            Set.of("--filter", "--description", "--since", "--secret", "--api", "--token"),
            Set.of("--help"));
    List<String> words = options.words();
    String action = words.isEmpty() ? "" : words.getFirst();
    int wanted =
        switch (action) {
          case "list" -> 1;
          case "move" -> 3;
          default -> 2;
        };
    if (options.has("--help") || words.size() != wanted) {
      throw new UsageException(USAGE);
    }
    String about = wanted == 1 ? "" : words.get(1);
    return switch (action) {
      case "list" -> list(api(options));
      case "show" -> print(api(options).ask("GET", path(about), null));
      case "add" -> print(api(options).ask("POST", "", body(options, about)));
      case "move" -> print(api(options).ask("PUT", path(about), Map.of("url", words.get(2))));
      case "pause", "revive", "rotate" ->
          print(api(options).ask("POST", path(about) + "/" + action, body(options, null)));
      case "remove" -> print(api(options).ask("DELETE", path(about), null));
      default -> throw new UsageException(USAGE);
    };
  }

  private int list(OperatorsApi api) {
    JsonNode listing = api.ask("GET", "", null);
    for (JsonNode webhook : listing.path("items")) {
      out.printf(
          "%s  %-7s  %d delivered  %s  %s%s%n",
          webhook.path("id").asString(),
          webhook.path("state").asString(),
          webhook.path("delivered").asLong(),
          webhook.path("url").asString(),
          webhook.path("filter").asString(),
          webhook.path("attempts").asInt() > 0
              ? "%n    %d attempts failed since %s: %s"
                  .formatted(
                      webhook.path("attempts").asInt(),
                      webhook.path("failingSince").asString(),
                      webhook.path("failure").asString())
              : "");
    }
    out.println(EventCodec.text(Map.of("webhooks", listing.path("total").asInt())));
    return 0;
  }

  private int print(JsonNode answer) {
    answer
        .propertyStream()
        .forEach(
            member -> out.printf("%-14s %s%n", member.getKey(), member.getValue().asString("")));
    return 0;
  }

  /** What an option says, where it is given. */
  private static Map<String, String> body(Options options, @Nullable String url) {
    Map<String, String> body = new LinkedHashMap<>();
    if (url != null) {
      body.put("url", url);
    }
    for (String name : List.of("filter", "description", "secret")) {
      String value = options.value("--" + name);
      if (value != null) {
        body.put(name, value);
      }
    }
    Instant since = options.time("--since", Clock.systemUTC().instant());
    if (since != null) {
      body.put("since", since.toString());
    }
    return body;
  }

  private OperatorsApi api(Options options) {
    return OperatorsApi.of(options, "/api/v1/webhooks", environment);
  }

  private static String path(String id) {
    if (!id.matches("[A-Za-z0-9]{1,40}")) {
      throw new UsageException(id + " is no id of a webhook");
    }
    return "/" + id;
  }
}
