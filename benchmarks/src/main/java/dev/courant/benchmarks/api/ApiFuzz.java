package dev.courant.benchmarks.api;

import dev.courant.benchmarks.NothingToMeasure;
import dev.courant.benchmarks.services.Flags;
import dev.courant.model.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./courant fuzz api --requests N --seed S}: requests that no client should send, to a
 * publish-service of its own or to the one at {@code --address}. Finds answers of 5xx, connections
 * without an answer, stack traces, and errors of the API that are no problem details. The same seed
 * sends the same requests. Ends with 1 where it found anything.
 */
public final class ApiFuzz {
  private static final Set<String> FLAGS = Set.of("requests", "seed", "articles", "address");
  private static final int SHOWN = 20;
  private static final int SERVER_ERROR = 500;
  private static final int CLIENT_ERROR = 400;

  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private int findings;

  private ApiFuzz() {}

  /** Runs it; ends with one line of JSON. */
  public static void main(String[] args) throws Exception {
    try {
      List<String> rest = List.of(args);
      if (rest.isEmpty() || !rest.getFirst().equals("api")) {
        throw new NothingToMeasure("usage: ./courant fuzz api [--requests N] [--seed S]");
      }
      System.exit(run(Flags.of(rest.subList(1, rest.size()), FLAGS)) == 0 ? 0 : 1);
    } catch (NothingToMeasure e) {
      System.err.println("courant: " + e.getMessage());
      System.exit(2);
    }
  }

  private static int run(Flags flags) throws Exception {
    int requests = flags.number("requests", 100_000);
    int seed = flags.number("seed", 1);
    ApiFuzz fuzz = new ApiFuzz();
    String address = flags.text("address", "");
    if (!address.isEmpty()) {
      fuzz.send(URI.create(address), requests, seed);
    } else {
      try (ServedArticles served = ServedArticles.start(flags.number("articles", 500), seed)) {
        fuzz.send(served.address(), requests, seed);
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("requests", requests);
    figures.put("seed", seed);
    figures.put("statuses", fuzz.statuses);
    figures.put("findings", fuzz.findings);
    System.out.println(EventCodec.text(figures));
    return fuzz.findings;
  }

  private void send(URI server, int requests, int seed) throws IOException {
    StrangeRequests strange = new StrangeRequests(seed, ids(server));
    try (WireClient client = new WireClient(server)) {
      for (int i = 0; i < requests; i++) {
        byte[] request = strange.next();
        try {
          WireClient.Answer answer = client.exchange(request);
          statuses.merge(answer.status(), 1, Integer::sum);
          String wrong = wrong(answer);
          if (!wrong.isEmpty()) {
            find(i, request, wrong);
          }
        } catch (IOException | RuntimeException e) {
          find(i, request, "no answer: " + e);
        }
      }
    }
  }

  /** Ids that there are, so that some requests get beyond the first check. */
  private static List<String> ids(URI server) throws IOException {
    try (WireClient client = new WireClient(server)) {
      WireClient.Answer answer =
          client.exchange(WireClient.get("/api/v1/articles?limit=50&fields=id", ""));
      JsonNode items = EventCodec.mapper().readTree(answer.body()).path("items");
      return items.valueStream().map(item -> item.path("id").asString()).toList();
    }
  }

  private void find(int number, byte[] request, String wrong) {
    findings++;
    if (findings <= SHOWN) {
      String text = new String(request, StandardCharsets.ISO_8859_1);
      System.err.printf(
          "request %d: %s%n%s%n", number, wrong, text.substring(0, Math.min(600, text.length())));
    }
  }

  private static String wrong(WireClient.Answer answer) {
    if (answer.status() >= SERVER_ERROR) {
      return "answered " + answer.status() + " " + answer.text();
    }
    String text = answer.text();
    if (text.contains("\tat ") || text.contains("Exception:") || text.contains("java.lang.")) {
      return "shows a stack trace: " + text;
    }
    boolean error = answer.status() >= CLIENT_ERROR && answer.body().length > 0;
    return error && answer.header("content-type").contains("json") ? problem(text) : "";
  }

  private static String problem(String text) {
    try {
      JsonNode problem = EventCodec.mapper().readTree(text);
      return problem.path("type").asString("").startsWith("urn:courant:problem:")
          ? ""
          : "a problem without a type: " + text;
    } catch (JacksonException e) {
      return "no JSON: " + text;
    }
  }
}
