package dev.courant.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page describes in JSON-LD (schema.org), out of all objects of all its scripts.
 */
final class LinkedData {
  private static final Set<String> ARTICLE_TYPES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "OpinionNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle",
          "AskPublicNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "SocialMediaPosting",
          "TechArticle",
          "ScholarlyArticle",
          "Report",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "MedicalScholarlyArticle");
  private static final Set<String> PAGE_TYPES =
      Set.of(
          "WebPage", "Recipe", "HowTo", "Review", "VideoObject", "PodcastEpisode", "CreativeWork");

  private static final Set<String> MEDIA_TYPES = Set.of("VideoObject", "PodcastEpisode");

  private final Map<String, Map<?, ?>> byId = new HashMap<>();
  private final List<Map<?, ?>> articles = new ArrayList<>();
  private final List<Map<?, ?>> pages = new ArrayList<>();

  LinkedData(List<String> scripts, PageIdentity page) {
    for (String script : scripts) {
      JsonTree.all(cleaned(script)).forEach(this::collect);
    }
    keepOwn(articles, page);
    keepOwn(pages, page);
    pages.removeIf(object -> isMedia(object) && !isOwn(object, page));
  }

  private static boolean isMedia(Map<?, ?> object) {
    return texts(object.get("@type")).stream().anyMatch(MEDIA_TYPES::contains);
  }

  /** Without what wraps the objects: comments, CDATA marks. */
  private static String cleaned(String script) {
    String bare = script.replace("<![CDATA[", "").replace("]]>", "");
    int first = 0;
    while (first < bare.length() && "{[".indexOf(bare.charAt(first)) < 0) {
      first++;
    }
    return bare.substring(first);
  }

  /**
   * Leaves out what describes other pages; where something is said to be of this page, the rest.
   */
  private static void keepOwn(List<Map<?, ?>> objects, PageIdentity page) {
    objects.removeIf(object -> isOther(object, page));
    if (objects.size() > 1 && objects.stream().anyMatch(object -> isOwn(object, page))) {
      objects.removeIf(object -> !isOwn(object, page) && !isNameless(object));
    }
  }

  private static boolean isNameless(Map<?, ?> object) {
    return addresses(object).isEmpty() && titles(object).isEmpty();
  }

  private static boolean isOther(Map<?, ?> object, PageIdentity page) {
    List<String> addresses = addresses(object);
    List<String> titles = titles(object);
    boolean elsewhere = !addresses.isEmpty() && addresses.stream().allMatch(page::isOtherPage);
    return elsewhere
        && !titles.isEmpty()
        && page.hasTitle()
        && titles.stream().noneMatch(page::isTitle);
  }

  private static boolean isOwn(Map<?, ?> object, PageIdentity page) {
    return addresses(object).stream().anyMatch(page::isAddress)
        || titles(object).stream().anyMatch(page::isTitle);
  }

  private static List<String> addresses(Map<?, ?> object) {
    List<String> addresses = new ArrayList<>();
    for (String property : List.of("url", "mainEntityOfPage", "@id")) {
      Object value = object.get(property);
      addresses.addAll(texts(value));
      if (value instanceof Map<?, ?> map && map.get("@id") instanceof String id) {
        addresses.add(id);
      }
    }
    addresses.removeIf(address -> !address.startsWith("http") && !address.startsWith("/"));
    return addresses;
  }

  private static List<String> titles(Map<?, ?> object) {
    List<String> headlines = texts(object.get("headline"));
    return headlines.isEmpty() ? texts(object.get("name")) : headlines;
  }

  /** Breadth first, so that the page's own article comes before those in its lists. */
  private void collect(Object root) {
    Deque<Object> waiting = new ArrayDeque<>();
    waiting.add(root);
    while (!waiting.isEmpty()) {
      switch (waiting.remove()) {
        case Map<?, ?> map -> {
          note(map);
          waiting.addAll(map.values());
        }
        case List<?> list -> waiting.addAll(list);
        default -> {}
      }
    }
  }

  private void note(Map<?, ?> map) {
    if (map.get("@id") instanceof String id && map.size() > 1) {
      byId.putIfAbsent(id, map);
    }
    for (String type : texts(map.get("@type"))) {
      String plain = type.substring(type.lastIndexOf('/') + 1);
      if (ARTICLE_TYPES.contains(plain)) {
        articles.add(map);
      } else if (PAGE_TYPES.contains(plain)) {
        pages.add(map);
      }
    }
  }

  /** First text of a property of the article, else of the page; null where neither has it. */
  @Nullable String text(String... properties) {
    List<String> texts = texts(properties);
    return texts.isEmpty() ? null : texts.getFirst();
  }

  /** All texts of properties of the article, then of the page. */
  List<String> texts(String... properties) {
    List<String> texts = new ArrayList<>();
    for (List<Map<?, ?>> kind : List.of(articles, pages)) {
      for (Map<?, ?> object : kind) {
        for (String property : properties) {
          texts.addAll(texts(object.get(property)));
        }
      }
    }
    return texts;
  }

  /** First text of a property of an article; null where there is none. */
  @Nullable String articleText(String property) {
    for (Map<?, ?> object : articles) {
      Object value = object.get(property);
      for (String text : value == null ? List.<String>of() : texts(resolve(value))) {
        return text;
      }
    }
    return null;
  }

  /** What a property of an article refers to by its {@code @id}; null where there is none. */
  @Nullable String articleReference(String property) {
    for (Map<?, ?> object : articles) {
      if (object.get(property) instanceof Map<?, ?> map && map.get("@id") instanceof String id) {
        return id;
      }
    }
    return null;
  }

  /** All texts of a property of the first article that has it. */
  List<String> articleTexts(String property) {
    for (Map<?, ?> object : articles) {
      List<String> found = texts(object.get(property));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Names of the article's authors, as they stand there. */
  List<String> authors() {
    for (List<Map<?, ?>> kind : List.of(articles, pages)) {
      for (Map<?, ?> object : kind) {
        for (String property : List.of("author", "creator")) {
          List<String> found = names(object.get(property));
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  private List<String> names(@Nullable Object value) {
    Set<String> names = new LinkedHashSet<>();
    for (Object one :
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
      Object resolved = resolve(one);
      if (resolved instanceof Map<?, ?> map) {
        names.addAll(texts(map.get("name")));
      } else if (resolved instanceof String name) {
        names.add(name);
      }
    }
    names.removeIf(String::isBlank);
    return List.copyOf(names);
  }

  private Object resolve(Object value) {
    if (value instanceof Map<?, ?> map
        && !map.containsKey("name")
        && map.get("@id") instanceof String id) {
      return byId.getOrDefault(id, map);
    }
    return value;
  }

  private static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case String text when !text.isBlank() -> List.of(text);
      case List<?> list ->
          list.stream().flatMap(one -> texts(one instanceof List ? null : one).stream()).toList();
      case Map<?, ?> map when map.get("@value") instanceof String text -> List.of(text);
      case Map<?, ?> map when map.get("url") instanceof String text -> List.of(text);
      case null, default -> List.of();
    };
  }
}
