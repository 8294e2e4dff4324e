package dev.courant.publish.store;

import java.util.Locale;

/** A property that articles are told apart by. */
public enum Facet {
  /** What the article is about: UN M49 code, or the slug of its English name. */
  REGION,
  /** What the article is about: IPTC Media Topics code, or the slug of its English name. */
  TOPIC,
  /** Who published the original: outlet id. */
  OUTLET,
  /** Where that outlet sits: ISO 3166-1 alpha-2. */
  COUNTRY,
  /** Of the original: BCP 47; a primary subtag alone stands for all its variants. */
  LANGUAGE;

  /** The name of the parameter that asks for it. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word under which an article with this value is indexed. */
  String term(String value) {
    return parameter() + ":" + Slug.of(value);
  }
}
