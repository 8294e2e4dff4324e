package dev.courant.publish.report;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** The sentences of an article that a reader can point at. */
final class ArticleSentences {
  private static final int SHOWN = 90;

  private ArticleSentences() {}

  /**
   * A sentence.
   *
   * @param place as in {@link dev.courant.model.ErrorReport#sentence()}
   * @param text its beginning
   */
  record Place(String place, String text) {}

  static List<Place> of(ArticleSummarized article) {
    List<Place> places = new ArrayList<>();
    places.add(new Place("headline", beginning(article.headline().text())));
    add(places, "summary", article.summary());
    add(places, "account", article.account());
    add(places, "analysis", article.analysis().sentences());
    return places;
  }

  static boolean has(ArticleSummarized article, String place) {
    return of(article).stream().anyMatch(sentence -> sentence.place().equals(place));
  }

  private static void add(List<Place> places, String part, List<Statement> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      places.add(new Place(part + "-" + (i + 1), beginning(sentences.get(i).text())));
    }
  }

  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
