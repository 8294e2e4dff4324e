package dev.courant.publish.syndication;

import dev.courant.model.ArticlePublished;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Regions;
import dev.courant.publish.store.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * The title and id of a list of articles, after what filters it. Names of outlets and topics are
 * taken from the articles in it.
 */
final class FeedTitle {
  static final String COURANT = "Courant";
  private static final int LONGEST = 80;

  /** Parameters that are told in words of their own. */
  private static final Set<String> NAMED =
      Set.of("q", "topic", "region", "outlet", "country", "language", "story");

  /** Parameters that do not change which articles are asked for. */
  private static final Set<String> OF_FORM = Set.of("limit", "cursor", "order", "fields");

  private final MultiValueMap<String, String> parameters;
  private final List<ArticlePublished> cards;

  FeedTitle(MultiValueMap<String, String> parameters, List<ArticlePublished> cards) {
    this.parameters = parameters;
    this.cards = cards;
  }

  /** For example {@code Courant: Sport, about Brazil, in Portuguese}; without filters the name. */
  String text() {
    List<String> parts = new ArrayList<>();
    parts.addAll(named("q", "", words -> "“" + words + "”"));
    parts.addAll(named(Facet.TOPIC.parameter(), "", this::topic));
    parts.addAll(named(Facet.REGION.parameter(), "about ", FeedTitle::region));
    parts.addAll(named(Facet.OUTLET.parameter(), "from ", this::outlet));
    parts.addAll(named(Facet.COUNTRY.parameter(), "from ", FeedTitle::country));
    parts.addAll(named(Facet.LANGUAGE.parameter(), "in ", FeedTitle::language));
    parameters.keySet().stream()
        .filter(name -> !NAMED.contains(name) && !OF_FORM.contains(name))
        .sorted()
        .forEach(name -> parts.addAll(named(name, name + " ", Function.identity())));
    String title = parts.isEmpty() ? COURANT : COURANT + ": " + String.join(", ", parts);
    return Markup.plain(title);
  }

  /** {@code urn:courant:feed:} and the filters in a fixed order. */
  String id() {
    String filters =
        parameters.keySet().stream()
            .filter(name -> !OF_FORM.contains(name))
            .filter(name -> !values(name).isEmpty())
            .sorted()
            .map(name ->
                name + "=" + values(name).stream().sorted().collect(Collectors.joining(",")))
            .map(FeedTitle::encoded)
            .collect(Collectors.joining("&"));
    return "urn:courant:feed:" + (filters.isEmpty() ? "all" : filters);
  }

  static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%3D", "=")
        .replace("%2C", ",")
        .replace("%3A", ":");
  }

  private List<String> named(String parameter, String before, Function<String, String> name) {
    List<String> names =
        values(parameter).stream()
            .map(name)
            .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
            .toList();
    return names.isEmpty() ? List.of() : List.of(before + String.join(" or ", names));
  }

  private List<String> values(String parameter) {
    List<String> given = parameters.getOrDefault(parameter, List.of());
    Stream<String> values = given.stream().filter(Objects::nonNull);
    if (!parameter.equals("q")) {
      values = values.flatMap(value -> Arrays.stream(value.split(",")));
    }
    return values.map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
  }

  private String topic(String value) {
    String slug = Slug.of(value);
    return cards.stream()
        .map(card -> card.section().topic())
        .filter(topic -> Slug.of(topic.code()).equals(slug) || Slug.of(topic.name()).equals(slug))
        .map(topic -> topic.name())
        .findFirst()
        .orElse(value);
  }

  private String outlet(String value) {
    return cards.stream()
        .map(card -> card.original().outlet())
        .filter(outlet -> outlet.id().equalsIgnoreCase(value))
        .map(outlet -> outlet.name())
        .findFirst()
        .orElse(value);
  }

  private static String region(String value) {
    return Regions.find(value).map(Regions.Region::name).orElse(value);
  }

  private static String country(String value) {
    return Locale.of("", value.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH);
  }

  private static String language(String value) {
    String name = Locale.forLanguageTag(value).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? value : name;
  }
}
