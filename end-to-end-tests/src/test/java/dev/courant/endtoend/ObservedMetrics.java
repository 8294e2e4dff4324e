package dev.courant.endtoend;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metrics that the rules and the dashboard in deploy/observability ask for. */
final class ObservedMetrics {
  private static final Pattern RULE = Pattern.compile("(?m)^\\s*expr: (.+)$");
  private static final Pattern NO_METRIC =
      Pattern.compile(
          "\"[^\"]*\"|\\{[^}]*\\}|\\[[^\\]]*\\]|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");

  /** A name that is not called, and no part of a number or of another name. */
  private static final Pattern NAME = Pattern.compile("(?<![\\w.:])[a-zA-Z_:][\\w:]*+(?!\\s*\\()");

  private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

  /** Prometheus makes it itself, at each scrape. */
  private static final String ITS_OWN = "up";

  private ObservedMetrics() {}

  /** All names in the files of a checkout. */
  static Set<String> of(Path home) throws IOException {
    Path files = home.resolve("deploy").resolve("observability");
    Matcher rules = RULE.matcher(Files.readString(files.resolve("alerts.yaml")));
    List<String> panels =
        EventCodec.mapper()
            .readTree(Files.readAllBytes(files.resolve("dashboard.json")))
            .findValuesAsString("expr");
    return Stream.concat(rules.results().map(rule -> rule.group(1)), panels.stream())
        .flatMap(expression -> in(expression).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of metrics in an expression of PromQL. */
  static Set<String> in(String expression) {
    return NAME.matcher(NO_METRIC.matcher(expression).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .filter(name -> !OPERATORS.contains(name) && !name.equals(ITS_OWN))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names in an answer in the text format of Prometheus. */
  static Set<String> exposed(String answer) {
    return answer
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("[{ ]", 2)[0])
        .collect(Collectors.toSet());
  }
}
