package dev.courant.summarize.grounding;

import java.util.ArrayList;
import java.util.List;

/** Where the source has a value of the sentence: a number, or the last word of a name. */
final class Occurrences {
  private static final int MOST = 64;

  private final Reading claim;
  private final int last;
  private final List<Occurrence> all = new ArrayList<>();

  /** A place in a source sentence, by its token. */
  record Occurrence(Reading sentence, int place) {}

  /**
   * @param last the value's last token
   * @param context where to look
   */
  Occurrences(Reading claim, int last, List<Reading> context) {
    this.claim = claim;
    this.last = last;
    for (Reading sentence : context) {
      for (int p = 0; p < sentence.tokens().size(); p++) {
        if (all.size() < MOST && at(sentence, p)) {
          all.add(new Occurrence(sentence, p));
        }
      }
    }
  }

  /** In the order of the text, at most {@value #MOST}. */
  List<Occurrence> all() {
    return all;
  }

  /** Whether the value stands at a place. */
  boolean at(Reading sentence, int place) {
    if (place >= sentence.tokens().size()) {
      return false;
    }
    Token mine = claim.tokens().get(last);
    Token there = sentence.tokens().get(place);
    return there.sameAs(mine)
        || mine.capital() && NameMatch.same(mine, there)
        || mine.number() && sameNumber(sentence, place);
  }

  private boolean sameNumber(Reading sentence, int place) {
    return claim.quantities().stream()
        .filter(mine -> mine.covers(last))
        .anyMatch(mine ->
            sentence.quantities().stream()
                .anyMatch(theirs -> theirs.covers(place) && mine.sameValue(theirs)));
  }
}
