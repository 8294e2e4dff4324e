package dev.courant.summarize.analysis;

import dev.courant.model.Origin;
import dev.courant.model.Statement;
import dev.courant.summarize.analysis.Observed.Person;
import dev.courant.summarize.analysis.Observed.Place;
import java.util.List;
import java.util.Optional;

/** Whose account it is: agencies and outlets, people, authorities, documents, nameless sources. */
final class Account {
  private static final int NAMES = 3;

  private final Observed observed;

  Account(Observed observed) {
    this.observed = observed;
  }

  Optional<Statement> tell(List<Origin> origins) {
    Wording wording = new Wording();
    if (!origins.isEmpty()) {
      List<Origin> named = origins.stream().limit(NAMES).toList();
      wording.add(
          "names "
              + Wording.enumerated(named.stream().map(Origin::name).toList())
              + (named.size() > 1 ? " as sources" : " as a source"),
          named.stream().map(origin -> origin.receipts().getFirst()).toList());
    }
    people(wording);
    first(wording, Cue.OFFICIAL, "cites an authority or press office");
    first(wording, Cue.DOCUMENT, "refers to a document or survey");
    first(wording, Cue.ANONYMOUS, "refers to a source without giving a name");
    return wording.sentence("As to whose account it is, the text");
  }

  private void people(Wording wording) {
    List<Person> people = observed.people().stream().limit(NAMES).toList();
    if (!people.isEmpty()) {
      wording.add(
          "cites by name " + Wording.enumerated(people.stream().map(Account::told).toList()),
          people.stream().map(person -> person.sentences().getFirst()).toList());
    }
  }

  private static String told(Person person) {
    int count = person.sentences().size();
    return count == 1 ? person.name() : person.name() + " (" + Content.sentences(count) + ")";
  }

  private void first(Wording wording, Cue cue, String clause) {
    List<Place> places = observed.of(cue);
    if (!places.isEmpty()) {
      Place place = places.getFirst();
      wording.add(clause + " (" + observed.verbatim(place) + ")", place.sentence());
    }
  }
}
