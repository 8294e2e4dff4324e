package dev.courant.ingest.fetch;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What sites reserve for text and data mining in {@code /.well-known/tdmrep.json} (TDM Reservation
 * Protocol, W3C community group report, section 7), each fetched once a day. The first rule whose
 * location matches a path holds. A file that cannot be had reserves nothing, and is asked for again
 * after an hour.
 */
final class TdmReservations implements SiteReservations {
  private static final Duration FRESH = Duration.ofHours(24);
  private static final Duration UNREACHABLE = Duration.ofHours(1);
  private static final Executor VIRTUAL = Thread::startVirtualThread;
  private static final int MOST_SITES = 20_000;
  private static final int MOST_RULES = 500;
  private static final JsonMapper JSON = JsonMapper.shared();

  private record Rule(Pattern location, boolean reserved) {}

  private record Known(List<Rule> rules, Duration lifetime) {}

  private final Fetcher fetcher;
  private final AsyncCache<String, Known> sites =
      Caffeine.newBuilder()
          .executor(VIRTUAL)
          .maximumSize(MOST_SITES)
          .expireAfter(Expiry.creating((String _, Known known) -> known.lifetime()))
          .buildAsync();

  TdmReservations(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public List<String> of(URI address) {
    try {
      Target target = Target.of(address);
      Known known = sites.get(target.origin(), this::load).get();
      return isReserved(known.rules(), target.path())
          ? List.of("tdmrep:tdm-reservation")
          : List.of();
    } catch (FetchFailure | ExecutionException e) {
      return List.of(); // no site, or none that answers
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static boolean isReserved(List<Rule> rules, String path) {
    return rules.stream()
        .filter(rule -> rule.location().matcher(path).lookingAt())
        .findFirst()
        .map(Rule::reserved)
        .orElse(false);
  }

  private Known load(String origin) {
    URI file = URI.create(origin + "/.well-known/tdmrep.json");
    return switch (fetcher.fetch(FetchRequest.of(file, Purpose.ROBOTS))) {
      case FetchResult.Fetched fetched -> new Known(rules(fetched.body()), FRESH);
      case FetchResult.Answered answer when answer.status() < 500 && answer.status() != 429 ->
          new Known(List.of(), FRESH);
      default -> new Known(List.of(), UNREACHABLE);
    };
  }

  private static List<Rule> rules(byte[] body) {
    List<Rule> rules = new ArrayList<>();
    try {
      JsonNode root = JSON.readTree(body);
      for (JsonNode rule : root.isArray() ? root : List.of(root)) {
        String location = rule.path("location").asString("");
        String reservation = rule.path("tdm-reservation").asString("");
        if (!location.isEmpty() && !reservation.isEmpty() && rules.size() < MOST_RULES) {
          rules.add(new Rule(PathPattern.of(location), reservation.equals("1")));
        }
      }
    } catch (JacksonException e) {
      return List.of(); // some page that the site shows for everything
    }
    return rules;
  }
}
