package dev.courant.publish.web;

import dev.courant.publish.api.ArticleFilter;
import dev.courant.publish.api.BadParameterException;
import dev.courant.publish.api.ListingRequest;
import dev.courant.publish.api.Parameters;
import dev.courant.publish.store.ArticleOrder;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.Facet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A list of articles, as its page shows it.
 *
 * @param path of the page, without parameters
 * @param parameters that filter, those that the path stands for included
 * @param asked what they ask for
 */
record ListingPage(String path, MultiValueMap<String, String> parameters, ListingRequest asked) {
  static final String LATEST = "/latest";
  static final String SEARCH = "/search";

  private static final String STREAM = "/api/v1/articles/stream";
  private static final String CURSOR = "cursor";
  private static final String WORDS = "q";
  private static final String ORDER = "order";

  /**
   * A list by the parameters of its address, but for those that other sites add.
   *
   * @throws dev.courant.publish.api.BadParameterException where one cannot be understood
   */
  static ListingPage of(String path, MultiValueMap<String, String> given) {
    MultiValueMap<String, String> parameters = Parameters.ofLink(given);
    return new ListingPage(path, parameters, ListingRequest.of(parameters));
  }

  /** A list of the articles with one value of a facet. */
  static ListingPage of(Facet facet, String value, MultiValueMap<String, String> given) {
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(given);
    parameters.set(facet.parameter(), value);
    return of(LATEST, parameters);
  }

  /** What the template needs. */
  Map<String, Object> model(
      ArticlePage page, List<CardView> cards, Map<Facet, List<Link>> choices) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("total", page.total());
    model.put("cards", cards);
    model.put("choices", choices(choices));
    model.put("chosen", chosen());
    model.put("filtered", !filters().isEmpty());
    model.put("later", parameters.containsKey(CURSOR));
    model.put("searching", path.equals(SEARCH));
    model.put("words", Objects.requireNonNullElse(parameters.getFirst(WORDS), ""));
    model.put("best", asked.query().order() == ArticleOrder.RELEVANCE);
    if (page.next() != null) {
      model.put("next", address(path, CURSOR, page.next().cursor()));
    }
    model.put("first", address(path, CURSOR, ""));
    model.put("rss", feed("rss.xml"));
    model.put("atom", feed("atom.xml"));
    model.put("jsonFeed", feed("feed.json"));
    model.put("changes", changes());
    told()
        .ifPresent(query -> {
          model.put("stream", query.isEmpty() ? STREAM : STREAM + "?" + query);
          model.put("hook", hook(query));
        });
    return model;
  }

  /**
   * The same list for other words.
   *
   * @param words as they are searched for
   */
  record Corrected(String words, String href) {}

  /** Links to what may have been meant. */
  List<Corrected> corrected(List<String> suggestions) {
    return suggestions.stream()
        .map(words -> {
          MultiValueMap<String, String> filters = filters();
          filters.set(WORDS, words);
          UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParams(filters);
          return new Corrected(words, address.encode().toUriString());
        })
        .toList();
  }

  private static Map<String, List<Link>> choices(Map<Facet, List<Link>> links) {
    Map<String, List<Link>> byName = new LinkedHashMap<>();
    links.forEach((facet, values) -> byName.put(facet.parameter(), values));
    return byName;
  }

  private Map<String, String> chosen() {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      String value = parameters.getFirst(facet.parameter());
      chosen.put(facet.parameter(), value == null ? "" : value);
    }
    return chosen;
  }

  private MultiValueMap<String, String> filters() {
    MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(parameters);
    filters.remove(CURSOR);
    filters.remove("limit");
    filters.remove("fields");
    return filters;
  }

  /** The same for a program that asks again for what is new. */
  private String changes() {
    MultiValueMap<String, String> filters = filters();
    filters.set(ORDER, "arrival");
    return UriComponentsBuilder.fromPath("/api/v1/articles")
        .queryParams(filters)
        .encode()
        .toUriString();
  }

  /** The command that registers a webhook, for a shell. */
  private static String hook(String filter) {
    String command = "./courant webhooks add https://example.org/news";
    return filter.isEmpty() ? command : command + " --filter '" + filter.replace("'", "%27") + "'";
  }

  /** A feed has an order of its own. */
  private String feed(String name) {
    MultiValueMap<String, String> filters = filters();
    filters.remove(ORDER);
    return UriComponentsBuilder.fromPath("/feeds/" + name)
        .queryParams(filters)
        .encode()
        .toUriString();
  }

  /** The same as a filter of streams and webhooks; empty where it needs more than cards. */
  private Optional<String> told() {
    MultiValueMap<String, String> filters = filters();
    filters.remove(ORDER);
    try {
      ArticleFilter.ofCards(filters);
    } catch (BadParameterException e) {
      return Optional.empty();
    }
    String query = UriComponentsBuilder.newInstance().queryParams(filters).encode().toUriString();
    return Optional.of(query.startsWith("?") ? query.substring(1) : query);
  }

  private String address(String to, String parameter, String value) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(to).queryParams(filters());
    if (!value.isEmpty()) {
      address.queryParam(parameter, value);
    }
    return address.encode().toUriString();
  }
}
