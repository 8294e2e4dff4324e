package dev.courant.operations.doctor;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Compares what is served with the newest revisions on summarized that publish-service has taken.
 */
final class StoreCheck {
  /** What the store must have of an article; revision 0 if it need not have anything yet. */
  private record Newest(int revision, boolean retracted) {}

  private static final Newest ANYTHING = new Newest(0, false);

  private final Map<String, Newest> expected = new HashMap<>();
  private int listed;
  private int unknownToLog;

  /** An article whose newest revision the store must have. */
  void expect(String article, Trail trail) {
    expected.put(article, ANYTHING);
    int revision = trail.highest(Stage.SUMMARIZED);
    if (revision > 0) {
      Footprint footprint = trail.revision(revision);
      if (!footprint.inFlightFrom(Stage.SUMMARIZED) && !footprint.deadLetterOf(Stage.SUMMARIZED)) {
        expected.put(article, new Newest(revision, footprint.retracted()));
      }
    }
  }

  /** Reads all lists, then asks for what was not in them, as lists move while they are read. */
  void compare(ServedArticles served, Consumer<Finding> findings) throws IOException {
    served.list(this::seen);
    for (Map.Entry<String, Newest> entry : expected.entrySet()) {
      String article = entry.getKey();
      Newest newest = entry.getValue();
      if (newest == ANYTHING) {
        continue;
      }
      OptionalInt found = served.revision(article);
      boolean behind = found.isEmpty() || found.getAsInt() < newest.revision();
      if (newest.retracted() && found.isPresent() && found.getAsInt() <= newest.revision()) {
        findings.accept(
            new Finding(FindingKind.WITHDRAWN_AND_SERVED, article, newest.revision(), ""));
      } else if (!newest.retracted() && behind) {
        String has = found.isEmpty() ? "nothing" : "revision " + found.getAsInt();
        findings.accept(
            new Finding(
                FindingKind.NOT_IN_STORE, article, newest.revision(), "the store has " + has));
      }
    }
  }

  Map<String, Integer> figures() {
    return Map.of("listed", listed, "servedButNotOnTheLog", unknownToLog);
  }

  private void seen(String article, int revision) {
    listed++;
    Newest newest = expected.get(article);
    if (newest == null) {
      unknownToLog++;
    } else if (!newest.retracted() && revision >= newest.revision()) {
      expected.put(article, ANYTHING);
    }
  }
}
