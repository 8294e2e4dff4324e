package dev.courant.summarize.analysis;

import dev.courant.model.Statement;
import dev.courant.summarize.analysis.Observed.Place;
import java.util.List;
import java.util.Optional;

/** What the text itself tells as contested or not known, and what it gives no source for. */
final class OpenPoints {
  private static final int MOST = 3;

  private final Observed observed;

  OpenPoints(Observed observed) {
    this.observed = observed;
  }

  Optional<Statement> tell() {
    Wording wording = new Wording();
    first(wording, Cue.DENIED, "reports a contradiction");
    first(wording, Cue.ALLEGED, "marks something as alleged");
    first(wording, Cue.UNCLEAR, "says that something is not known");
    first(wording, Cue.SILENT, "records that a question went unanswered");
    unsourced(wording);
    return wording.sentence("On what is contested or open, the text");
  }

  private void first(Wording wording, Cue cue, String clause) {
    List<Place> places = observed.of(cue);
    if (!places.isEmpty() && wording.size() < MOST) {
      Place place = places.getFirst();
      wording.add(clause + " (" + observed.verbatim(place) + ")", place.sentence());
    }
  }

  /** Only where the words of the language are known: else a source may stand there unseen. */
  private void unsourced(Wording wording) {
    List<Place> figures = observed.unsourced();
    if (observed.cuesKnown() && !figures.isEmpty() && wording.size() < MOST) {
      wording.add(
          "has "
              + Content.sentences(figures.size())
              + " with figures but no word of where they come from, such as \""
              + figures.getFirst().words()
              + "\"",
          figures.stream().limit(2).map(Place::sentence).toList());
    }
  }
}
