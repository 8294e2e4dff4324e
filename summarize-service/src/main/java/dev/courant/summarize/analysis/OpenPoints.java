package dev.courant.summarize.analysis;

import dev.courant.model.Statement;
import dev.courant.summarize.analysis.Observed.Place;
import java.util.List;
import java.util.Optional;

/** What the text itself tells as contested or not known, and what it gives no source for. */
final class OpenPoints {
  private static final int MOST = 3;

  /** So many sentences with figures and without a source are worth a word. */
  private static final int UNSOURCED = 2;

  private final Observed observed;

  OpenPoints(Observed observed) {
    this.observed = observed;
  }

  Optional<Statement> tell() {
    Wording wording = new Wording();
    first(wording, Cue.DENIED, "reports a denial or objection");
    first(wording, Cue.ALLEGED, "presents something as alleged");
    first(wording, Cue.UNCLEAR, "leaves something open");
    first(wording, Cue.SILENT, "records that somebody gave no answer");
    unsourced(wording);
    return wording.sentence("It ", observed.tongue(), "");
  }

  private void first(Wording wording, Cue cue, String clause) {
    List<Place> places = observed.of(cue);
    if (!places.isEmpty() && wording.size() < MOST) {
      wording.addQuoting(clause, places.getFirst());
    }
  }

  /** Only where the words of the language are known: else a source may stand there unseen. */
  private void unsourced(Wording wording) {
    List<Place> figures = observed.unsourced();
    if (observed.cuesKnown() && figures.size() >= UNSOURCED && wording.size() < MOST) {
      wording.add(
          "gives no source beside figures such as " + figures.getFirst().quoted(),
          figures.stream().limit(2).map(Place::sentence).toList());
    }
  }
}
