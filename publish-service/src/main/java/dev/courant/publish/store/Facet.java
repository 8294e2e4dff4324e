package dev.courant.publish.store;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
  LANGUAGE,
  /** A source that the text names: its name. */
  ORIGIN,
  /** Whom or what a language model found named: the name as the original writes it. */
  ENTITY,
  /** What wrote the sentences: {@code extractive}, or the name of an engine or of its model. */
  ENGINE,
  /** {@code new}, {@code corrected} or {@code withdrawn}. */
  CHANGE;

  /** Those that articles are counted by. */
  public static final Set<Facet> COUNTED =
      Collections.unmodifiableSet(EnumSet.of(REGION, TOPIC, OUTLET, COUNTRY, LANGUAGE, ENGINE));

  /** What is left of an article that is withdrawn. */
  static final Set<Facet> LEFT =
      Collections.unmodifiableSet(EnumSet.of(OUTLET, COUNTRY, LANGUAGE, CHANGE));

  /** The name of the parameter that asks for it. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word under which an article with this value is indexed. */
  String term(String value) {
    return parameter() + ":" + Slug.of(value);
  }
}
