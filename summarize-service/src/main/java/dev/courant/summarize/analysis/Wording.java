package dev.courant.summarize.analysis;

import dev.courant.model.Statement;
import dev.courant.summarize.analysis.Observed.Place;
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
  private boolean quotes;

  void add(String clause, Collection<String> restsOn) {
    clauses.add(clause);
    receipts.addAll(restsOn);
  }

  void add(String clause, String restsOn) {
    add(clause, List.of(restsOn));
  }

  /** A clause, and behind it in brackets the words of the text that it speaks of. */
  void addQuoting(String clause, Place place) {
    add(clause + " (" + place.quoted() + ")", place.sentence());
    quotes = true;
  }

  int size() {
    return clauses.size();
  }

  /**
   * The clauses as one sentence; nothing where there is no clause.
   *
   * @param opening with a space at its end
   * @param tongue what is added where the clauses quote
   * @param closing what stands before the full stop
   */
  Optional<Statement> sentence(String opening, String tongue, String closing) {
    if (clauses.isEmpty()) {
      return Optional.empty();
    }
    String text = opening + enumerated(clauses) + (quotes ? tongue : "") + closing + ".";
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
