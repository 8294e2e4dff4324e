package dev.courant.summarize.analysis;

import dev.courant.model.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sentence in the making: clauses, and the source sentences that each rests on. */
final class Wording {
  private static final int RECEIPTS = 8;

  private final List<String> clauses = new ArrayList<>();
  private final Set<String> receipts = new LinkedHashSet<>();

  void add(String clause, Collection<String> restsOn) {
    clauses.add(clause);
    receipts.addAll(restsOn);
  }

  void add(String clause, String restsOn) {
    add(clause, List.of(restsOn));
  }

  int size() {
    return clauses.size();
  }

  /** The clauses as one sentence behind an opening; nothing where there is no clause. */
  Optional<Statement> sentence(String opening) {
    if (clauses.isEmpty()) {
      return Optional.empty();
    }
    String text = opening + " " + enumerated(clauses) + ".";
    return Optional.of(new Statement(text, receipts.stream().limit(RECEIPTS).toList()));
  }

  /** {@code a, b and c}. */
  static String enumerated(List<String> parts) {
    int last = parts.size() - 1;
    return last <= 0
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
