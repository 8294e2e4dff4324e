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

  /** A shorter text may leave its sources out for want of space; nothing is made of that. */
  private static final int LONG_ENOUGH = 6;

  private final Observed observed;
  private final List<String> sentences;

  /** Takes the ids of the text's sentences. */
  Account(Observed observed, List<String> sentences) {
    this.observed = observed;
    this.sentences = sentences;
  }

  Optional<Statement> tell(List<Origin> origins) {
    Wording wording = new Wording();
    List<Person> people = people(origins);
    outlets(wording, origins);
    people(wording, people);
    first(wording, Cue.OFFICIAL, "an authority or a spokesperson");
    first(wording, Cue.DOCUMENT, "a document, study or survey");
    first(wording, Cue.ANONYMOUS, "a source whose name is not given");
    if (wording.size() == 0) {
      return nobody();
    }
    boolean alone = wording.size() == 1 && origins.size() + people.size() < 2;
    String closing = alone && sourcesWouldShow() ? "; no other source was found in it" : "";
    return wording.sentence("The account rests ", observed.tongue(), closing);
  }

  /** Whether what was not found may be spoken of: more quotations may be more people's. */
  private boolean sourcesWouldShow() {
    return observed.cuesKnown()
        && observed.quotes().size() <= NAMES
        && sentences.size() >= LONG_ENOUGH;
  }

  private void outlets(Wording wording, List<Origin> origins) {
    List<Origin> named = origins.stream().limit(NAMES).toList();
    if (!named.isEmpty()) {
      wording.add(
          "on "
              + Wording.enumerated(named.stream().map(Origin::name).toList())
              + (named.size() > 1 ? " as its named sources" : " as its named source"),
          named.stream().map(origin -> origin.receipts().getFirst()).toList());
    }
  }

  /** Those who are no link of the chain of origin already. */
  private List<Person> people(List<Origin> origins) {
    return observed.people().stream()
        .filter(person -> origins.stream().noneMatch(origin -> origin.name().equals(person.name())))
        .limit(NAMES)
        .toList();
  }

  private void people(Wording wording, List<Person> people) {
    if (!people.isEmpty()) {
      wording.add(
          "on what " + Wording.enumerated(people.stream().map(Person::name).toList()) + " said",
          people.stream().map(person -> person.sentences().getFirst()).toList());
    }
  }

  private void first(Wording wording, Cue cue, String source) {
    List<Place> places = observed.of(cue);
    if (!places.isEmpty()) {
      wording.addQuoting("on " + source, places.getFirst());
    }
  }

  private Optional<Statement> nobody() {
    if (!sourcesWouldShow() || !observed.quotes().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Statement(
            "Nobody was found in its "
                + Content.sentences(sentences.size())
                + " who is quoted or named as the source of what it tells.",
            List.of(sentences.getFirst(), sentences.getLast())));
  }
}
