package dev.courant.summarize.analysis;

import dev.courant.model.Statement;
import dev.courant.summarize.analysis.Observed.Place;
import java.util.List;
import java.util.Optional;

/** What would change the picture: what the text says is to come, else an answer to what is open. */
final class StillToCome {
  private final Observed observed;

  StillToCome(Observed observed) {
    this.observed = observed;
  }

  Optional<Statement> tell() {
    Optional<Statement> pending =
        about(Cue.PENDING, "What the text says is still to come would change the picture");
    return pending
        .or(() -> about(Cue.UNCLEAR, "An answer to what it calls open would change the picture"))
        .or(() -> about(Cue.DENIED, "Evidence on what is denied would change the picture"))
        .or(() -> about(Cue.ALLEGED, "Evidence on what is alleged would change the picture"));
  }

  private Optional<Statement> about(Cue cue, String clause) {
    List<Place> places = observed.of(cue);
    boolean saidAlready = places.size() == 1 && cue != Cue.PENDING;
    if (places.isEmpty() || saidAlready) {
      return Optional.empty();
    }
    Place last = places.getLast();
    String text = clause + ": " + last.quoted() + observed.tongue() + ".";
    return Optional.of(new Statement(text, List.of(last.sentence())));
  }
}
