package dev.courant.summarize.section;

import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.TermMatch;
import dev.courant.summarize.language.TermTrie;
import java.util.function.Consumer;

/** The names of places in one language. */
final class Gazetteer {
  private final TermTrie<Place> places;

  Gazetteer(TermTrie<Place> places) {
    this.places = places;
  }

  void scan(FoldedText text, Consumer<TermMatch<Place>> found) {
    places.scan(
        text,
        match -> match.value().fits(text, match),
        match -> {
          if (match.value().area() != null) {
            found.accept(match);
          }
        });
  }
}
