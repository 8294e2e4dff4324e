package dev.courant.publish.web;

import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Slug;
import dev.courant.publish.store.Tally;

/**
 * A way to another page.
 *
 * @param value of the filter that the page stands for
 * @param count of the articles there; 0 where it was not counted
 */
record Link(String href, String name, String value, long count) {
  /** The page of the articles with one value of a facet. */
  static Link to(Facet facet, String code, String name) {
    return new Link(path(facet) + "/" + code, name, code, 0);
  }

  static Link to(Tally tally) {
    Facet facet = tally.facet();
    String code = tally.code();
    return switch (facet) {
      case TOPIC -> counted(facet, Slug.of(tally.name()), tally.name(), tally);
      case REGION -> counted(facet, Slug.of(tally.name()), tally.name(), tally);
      case OUTLET -> counted(facet, code, tally.name(), tally);
      case COUNTRY -> counted(facet, code, Text.countryName(code), tally);
      case LANGUAGE -> counted(facet, code, Text.languageName(code), tally);
      case ORIGIN, ENTITY, ENGINE, CHANGE ->
          throw new IllegalArgumentException("no page: " + facet);
    };
  }

  private static Link counted(Facet facet, String value, String name, Tally tally) {
    return new Link(path(facet) + "/" + value, name, value, tally.count());
  }

  static String path(Facet facet) {
    return switch (facet) {
      case TOPIC -> "/sections";
      case REGION -> "/regions";
      case OUTLET -> "/outlets";
      case COUNTRY -> "/countries";
      case LANGUAGE -> "/languages";
      case ORIGIN, ENTITY, ENGINE, CHANGE ->
          throw new IllegalArgumentException("no page: " + facet);
    };
  }
}
