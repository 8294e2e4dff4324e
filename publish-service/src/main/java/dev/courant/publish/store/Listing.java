package dev.courant.publish.store;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where an article stands in lists.
 *
 * @param listed whether it stands in them at all; a withdrawn article does not
 * @param at what it is sorted by: when its outlet says that it was published, but never later than
 *     when it came in, so that a date in the future does not pin it to the top; milliseconds
 * @param terms one word for every value of every {@link Facet}
 */
public record Listing(boolean listed, Instant at, Set<String> terms) {
  private static final int LONGEST_NAME = 200;

  public Listing {
    terms = Set.copyOf(terms);
  }

  /** The listing of a card. */
  public static Listing of(ArticlePublished card) {
    return new Listing(card.change() != Change.RETRACTED, timeOf(card), termsOf(card));
  }

  /** The listing of an article: that of its card, and the names that the card does not have. */
  public static Listing of(ArticleSummarized article) {
    Listing card = of(ArticlePublished.of(article));
    Set<String> terms = new LinkedHashSet<>(card.terms());
    article.entities().forEach(entity -> addName(terms, Facet.ENTITY, entity.name()));
    return new Listing(card.listed(), card.at(), terms);
  }

  /** The time that a card is sorted by. */
  public static Instant timeOf(ArticlePublished card) {
    Instant published = card.original().publishedAt();
    Instant ingested = card.ingestedAt();
    Instant at = published == null || published.isAfter(ingested) ? ingested : published;
    return at.truncatedTo(ChronoUnit.MILLIS);
  }

  private static Set<String> termsOf(ArticlePublished card) {
    Set<String> terms = new LinkedHashSet<>();
    addSource(terms, card.original().outlet(), card.original().language());
    terms.add(Facet.CHANGE.term(changeOf(card.change())));
    if (card.change() == Change.RETRACTED) {
      return terms;
    }
    addLabel(terms, Facet.REGION, card.section().region());
    addLabel(terms, Facet.TOPIC, card.section().topic());
    card.origins().forEach(origin -> addName(terms, Facet.ORIGIN, origin.name()));
    addName(terms, Facet.ENGINE, card.compiledBy().engine());
    if (card.compiledBy().model() != null) {
      addName(terms, Facet.ENGINE, card.compiledBy().model());
    }
    return terms;
  }

  /** The word for a change, as filters have it. */
  public static String changeOf(Change change) {
    return switch (change) {
      case CREATED -> "new";
      case UPDATED -> "corrected";
      case RETRACTED -> "withdrawn";
    };
  }

  private static void addName(Set<String> terms, Facet facet, String name) {
    if (isName(name)) {
      terms.add(facet.term(name));
    }
  }

  /** Whether anybody could ask for a name: it has letters, and is not as long as a text. */
  public static boolean isName(String name) {
    return name.length() <= LONGEST_NAME && !Slug.of(name).isEmpty();
  }

  static void addSource(Set<String> terms, Outlet outlet, String language) {
    terms.add(Facet.OUTLET.term(outlet.id()));
    if (outlet.country() != null) {
      terms.add(Facet.COUNTRY.term(outlet.country()));
    }
    terms.add(Facet.LANGUAGE.term(language));
    terms.add(Facet.LANGUAGE.term(primary(language)));
  }

  static void addLabel(Set<String> terms, Facet facet, Section.Label label) {
    terms.add(facet.term(label.code()));
    terms.add(facet.term(label.name()));
  }

  static String primary(String language) {
    int hyphen = language.indexOf('-');
    return hyphen < 0 ? language : language.substring(0, hyphen);
  }
}
