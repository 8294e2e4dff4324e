package dev.courant.summarize.section;

import dev.courant.summarize.lexicon.FoldedText;
import dev.courant.summarize.lexicon.TermMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells the region of a text by the places that it names. */
final class RegionTeller {
  private final Gazetteers gazetteers;

  RegionTeller(Gazetteers gazetteers) {
    this.gazetteers = gazetteers;
  }

  Told tell(FoldedText title, FoldedText body, String language) {
    Gazetteer gazetteer = gazetteers.of(language);
    Tally tally = new Tally(gazetteer.size());
    gazetteer.scan(title, match -> tally.add(match, title, Emphasis.TITLE));
    gazetteer.scan(body, match -> tally.add(match, body, Emphasis.inBody(match.start())));
    AreaScores scores = new AreaScores();
    tally.seen.forEach(seen -> scores.add(seen.area(), tally.weight(seen)));
    return new RegionDecision(scores).tell(tally::evidence);
  }

  private record Seen(Place place, Area area, FoldedText text, int start, int end) {
    String words() {
      return text.original(text.wordStart(start), text.wordEnd(end));
    }
  }

  private static final class Tally {
    private static final int EVIDENCE = 5;

    private final double[] mentions;
    private final List<Seen> seen = new ArrayList<>();

    Tally(int names) {
      mentions = new double[names];
    }

    void add(TermMatch<Place> match, FoldedText text, double emphasis) {
      Place place = match.value();
      if (place.area() == null) {
        return;
      }
      if (mentions[place.number()] == 0) {
        seen.add(new Seen(place, place.area(), text, match.start(), match.end()));
      }
      mentions[place.number()] += emphasis;
    }

    double weight(Seen name) {
      return name.place().weight() * Math.sqrt(mentions[name.place().number()]);
    }

    List<String> evidence(Area told) {
      return seen.stream()
          .filter(name -> name.area().within(told))
          .sorted(Comparator.comparingDouble((Seen name) -> -weight(name)))
          .map(Seen::words)
          .distinct()
          .limit(EVIDENCE)
          .toList();
    }
  }
}
