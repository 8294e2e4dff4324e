package dev.courant.summarize.analysis;

import dev.courant.model.Statement;
import dev.courant.summarize.analysis.Observed.Place;
import dev.courant.summarize.section.CountryMentions.CountryMention;
import dev.courant.summarize.text.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What the text reports on: which countries, how much of it is quotation, what figures it gives.
 */
final class Content {
  private static final int COUNTRIES = 3;
  private static final int EXAMPLES = 2;

  /** A country in fewer sentences than this share of the first one's is mentioned in passing. */
  private static final double IN_PASSING = 0.3;

  private final SourceText text;
  private final Observed observed;

  Content(SourceText text, Observed observed) {
    this.text = text;
    this.observed = observed;
  }

  Optional<Statement> tell(List<CountryMention> countries) {
    Wording wording = new Wording();
    where(wording, countries);
    quotes(wording);
    figures(wording);
    return wording.sentence("The text ", "", "");
  }

  private void where(Wording wording, List<CountryMention> countries) {
    if (countries.isEmpty()) {
      return;
    }
    double least = IN_PASSING * countries.getFirst().sentences().size();
    List<CountryMention> main =
        countries.stream()
            .limit(COUNTRIES)
            .filter(country -> country.sentences().size() >= Math.max(1, least))
            .toList();
    List<String> names = main.stream().map(CountryMention::readableName).toList();
    List<String> receipts =
        main.stream().flatMap(country -> country.sentences().stream().limit(2)).toList();
    int first = countries.getFirst().sentences().size();
    boolean passing = 4 * first < text.sentences().size();
    wording.add((passing ? "touches on " : "reports on ") + Wording.enumerated(names), receipts);
  }

  private void quotes(Wording wording) {
    int quoting = observed.quotes().size();
    if (quoting > 0) {
      wording.add(
          "has quoted words in " + quoting + " of its " + sentences(text.sentences().size()),
          observed.quotes().stream().limit(2).toList());
    }
  }

  private void figures(Wording wording) {
    List<Place> examples = observed.figures().stream().limit(EXAMPLES).toList();
    if (!examples.isEmpty()) {
      List<String> words = examples.stream().map(Place::quoted).distinct().toList();
      boolean more = observed.figures().size() > examples.size();
      wording.add(
          "gives figures "
              + (more ? "such as " : "(")
              + Wording.enumerated(words)
              + (more ? "" : ")"),
          examples.stream().map(Place::sentence).toList());
    }
  }

  static String sentences(int count) {
    return count == 1 ? "1 sentence" : count + " sentences";
  }
}
