package dev.courant.summarize.analysis;

import dev.courant.model.Statement;
import dev.courant.summarize.analysis.Observed.Place;
import dev.courant.summarize.section.CountryMentions.CountryMention;
import dev.courant.summarize.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the text refers to: where, figures, quotations. */
final class Content {
  private static final int COUNTRIES = 3;
  private static final int EXAMPLES = 2;

  private final SourceText text;
  private final Observed observed;

  Content(SourceText text, Observed observed) {
    this.text = text;
    this.observed = observed;
  }

  Optional<Statement> tell(List<CountryMention> countries) {
    Wording wording = new Wording();
    where(wording, countries);
    figures(wording);
    quotes(wording);
    return wording.sentence("The text");
  }

  private void where(Wording wording, List<CountryMention> countries) {
    List<String> names = new ArrayList<>();
    List<String> receipts = new ArrayList<>();
    for (CountryMention country : countries.stream().limit(COUNTRIES).toList()) {
      names.add(country.name() + " (" + sentences(country.sentences().size()) + ")");
      receipts.addAll(country.sentences().stream().limit(2).toList());
    }
    if (!names.isEmpty()) {
      wording.add("refers to " + Wording.enumerated(names), receipts);
    }
  }

  private void figures(Wording wording) {
    List<Place> figures = observed.figures();
    if (!figures.isEmpty()) {
      List<Place> examples = figures.stream().limit(EXAMPLES).toList();
      String words =
          Wording.enumerated(
              examples.stream().map(place -> "\"" + place.words() + "\"").distinct().toList());
      wording.add(
          "gives figures with a unit in " + sentences(figures.size()) + ", such as " + words,
          examples.stream().map(Place::sentence).toList());
    }
  }

  private void quotes(Wording wording) {
    if (!observed.quotes().isEmpty()) {
      wording.add(
          "has quotation marks in "
              + observed.quotes().size()
              + " of its "
              + sentences(text.sentences().size()),
          observed.quotes().stream().limit(2).toList());
    }
  }

  static String sentences(int count) {
    return count == 1 ? "1 sentence" : count + " sentences";
  }
}
