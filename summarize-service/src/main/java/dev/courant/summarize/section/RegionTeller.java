package dev.courant.summarize.section;

import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.TermMatch;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the region of a text by the places that it names. */
final class RegionTeller {
  private final Gazetteers gazetteers;

  RegionTeller(Gazetteers gazetteers) {
    this.gazetteers = gazetteers;
  }

  Told tell(FoldedText title, FoldedText body, String language) {
    Gazetteer gazetteer = gazetteers.of(language);
    PlaceMatches places = new PlaceMatches(title.original(), body.original());
    Tally tally = new Tally();
    places.in(title, gazetteer).forEach(match -> tally.add(match, title, Emphasis.TITLE));
    List<TermMatch<Place>> named = places.in(body, gazetteer);
    double[] shares = Enumerations.shares(named, body);
    for (int i = 0; i < shares.length; i++) {
      TermMatch<Place> match = named.get(i);
      tally.add(match, body, shares[i] * Emphasis.inBody(match.start()));
    }
    AreaScores scores = new AreaScores();
    tally.seen.values().forEach(seen -> scores.add(seen.area, seen.weight()));
    return new RegionDecision(scores).tell(tally::evidence, tally::bears);
  }

  /** A name where it stands first, and how much it is mentioned in all. */
  private static final class Seen {
    private final Place place;
    private final Area area;
    private final FoldedText text;
    private final int start;
    private final int end;
    private double mentions;
    private int count;
    private boolean early;
    private boolean titled;

    Seen(TermMatch<Place> match, Area area, FoldedText text) {
      this.place = match.value();
      this.area = area;
      this.text = text;
      this.start = match.start();
      this.end = match.end();
    }

    double weight() {
      return place.weight() * Math.sqrt(mentions);
    }

    String words() {
      return text.original(text.wordStart(start), text.wordEnd(end));
    }
  }

  private static final class Tally {
    private static final int EVIDENCE = 5;
    private static final int AGAIN_AND_AGAIN = 6;
    private static final int SOON = 3;
    private static final double MORE_THAN_ONCE = 4.5;

    /** By the number of the name; a text has few of the many that a gazetteer knows. */
    private final Map<Integer, Seen> seen = new LinkedHashMap<>();

    void add(TermMatch<Place> match, FoldedText text, double emphasis) {
      Area area = match.value().area();
      if (area != null) {
        Seen name = seen.computeIfAbsent(match.value().number(), _ -> new Seen(match, area, text));
        name.mentions += emphasis;
        name.count++;
        name.early |= emphasis > 1;
        name.titled |= emphasis == Emphasis.TITLE;
      }
    }

    /**
     * Whether an area is more than mentioned in passing: in the title, or with some weight early in
     * the text, or again and again from its first third on.
     */
    boolean bears(Area area) {
      List<Seen> names = seen.values().stream().filter(name -> name.area.within(area)).toList();
      double weight = names.stream().mapToDouble(Seen::weight).sum();
      return names.stream().anyMatch(name -> name.titled)
          || weight >= MORE_THAN_ONCE && names.stream().anyMatch(name -> name.early)
          || names.stream().mapToInt(name -> name.count).sum() >= AGAIN_AND_AGAIN
              && names.stream().anyMatch(name -> SOON * name.start <= name.text.length());
    }

    List<String> evidence(Area told) {
      return seen.values().stream()
          .filter(name -> name.area.within(told))
          .sorted(Comparator.comparingDouble((Seen name) -> -name.weight()))
          .map(Seen::words)
          .distinct()
          .limit(EVIDENCE)
          .toList();
    }
  }
}
