package dev.courant.publish.web;

import dev.courant.model.ArticlePublished;
import dev.courant.publish.api.ArticleLists;
import dev.courant.publish.api.BadParameterException;
import dev.courant.publish.api.ProblemException;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Regions;
import dev.courant.publish.store.Slug;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The reader's lists: the latest, what a search finds, sections, regions, outlets, countries and
 * languages.
 */
@RestController
final class ListsController {
  private static final Map<String, Facet> FACETS =
      Map.of(
          "sections", Facet.TOPIC,
          "regions", Facet.REGION,
          "outlets", Facet.OUTLET,
          "countries", Facet.COUNTRY,
          "languages", Facet.LANGUAGE);

  private final ArticleLists lists;
  private final Directory directory;
  private final CardViews views;
  private final StoryNames stories;
  private final Pages pages;

  ListsController(
      ArticleLists lists, Directory directory, CardViews views, StoryNames stories, Pages pages) {
    this.lists = lists;
    this.directory = directory;
    this.views = views;
    this.stories = stories;
    this.pages = pages;
  }

  @GetMapping(ListingPage.LATEST)
  Mono<ResponseEntity<byte[]>> latest(@RequestParam MultiValueMap<String, String> parameters) {
    return list("Latest", "", ListingPage.of(ListingPage.LATEST, parameters));
  }

  @GetMapping(ListingPage.SEARCH)
  Mono<ResponseEntity<byte[]>> search(@RequestParam MultiValueMap<String, String> parameters) {
    return list("Search", "", ListingPage.of(ListingPage.SEARCH, parameters));
  }

  @GetMapping("/{kind:sections|regions|outlets|countries|languages}")
  Mono<ResponseEntity<byte[]>> choices(@PathVariable String kind) {
    return directory
        .links()
        .map(links -> pages.page("directory", Map.of("kind", kind, "groups", groups(kind, links))));
  }

  private static Map<String, List<Link>> groups(String kind, Map<Facet, List<Link>> links) {
    Map<String, List<Link>> groups = new LinkedHashMap<>();
    if (kind.equals("sections")) {
      groups.put("By topic", links.getOrDefault(Facet.TOPIC, List.of()));
      groups.put("By region", links.getOrDefault(Facet.REGION, List.of()));
    } else {
      groups.put("", links.getOrDefault(FACETS.getOrDefault(kind, Facet.TOPIC), List.of()));
    }
    return groups;
  }

  @GetMapping("/{kind:sections|regions|outlets|countries|languages}/{value}")
  Mono<ResponseEntity<byte[]>> section(
      @PathVariable String kind,
      @PathVariable String value,
      @RequestParam MultiValueMap<String, String> parameters) {
    Facet facet = FACETS.getOrDefault(kind, Facet.TOPIC);
    ListingPage page = page(facet, value, parameters);
    return directory
        .links()
        .map(links -> title(facet, value, links.getOrDefault(facet, List.of())))
        .flatMap(title -> list(title, kind, page));
  }

  /** A value that there is not has no page; the rest of the address is held to the same rules. */
  private static ListingPage page(
      Facet facet, String value, MultiValueMap<String, String> parameters) {
    try {
      return ListingPage.of(facet, value, parameters);
    } catch (BadParameterException e) {
      if (e.isAbout(facet.parameter())) {
        throw none(value);
      }
      throw e;
    }
  }

  private Mono<ResponseEntity<byte[]>> list(String title, String kind, ListingPage page) {
    return directory
        .links()
        .flatMap(links ->
            lists
                .list(page.parameters())
                .flatMap(listed -> {
                  ArticlePage found = listed.page();
                  return stories
                      .of(found.items().stream().map(ArticlePublished::id).toList())
                      .map(named -> {
                        Map<String, Object> model =
                            page.model(found, views.views(found.items()), links);
                        model.put("stories", named);
                        model.put("meant", page.corrected(listed.suggestions()));
                        return model;
                      });
                }))
        .map(model -> {
          model.put("title", title);
          model.put("kind", kind);
          return pages.page("list", model);
        });
  }

  /** The name of a value: as articles have it, or as everybody knows it. */
  private static String title(Facet facet, String value, List<Link> known) {
    return known.stream()
        .filter(link -> Slug.of(link.value()).equals(Slug.of(value)))
        .map(Link::name)
        .findFirst()
        .orElseGet(() -> commonName(facet, value));
  }

  private static String commonName(Facet facet, String value) {
    return switch (facet) {
      case REGION -> Regions.find(value).map(Regions.Region::name).orElseThrow(() -> none(value));
      case COUNTRY -> Text.countryName(value.toUpperCase(Locale.ROOT));
      case LANGUAGE -> Text.languageName(value);
      case TOPIC, OUTLET, ORIGIN, ENTITY, ENGINE, CHANGE -> throw none(value);
    };
  }

  private static ProblemException none(String value) {
    return new ProblemException(
        HttpStatus.NOT_FOUND,
        "unknown-section",
        "There is no such page",
        "No article stands under “%s”; it may never have, or not any more.".formatted(value));
  }
}
