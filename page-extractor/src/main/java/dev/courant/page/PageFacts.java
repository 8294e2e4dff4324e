package dev.courant.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements of a page that carry facts about its article, in document order. */
final class PageFacts {
  private static final int MOST_OF_A_KIND = 50;

  private final Map<String, List<String>> metas = new HashMap<>();
  private final Map<String, List<Element>> properties = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  final List<String> linkedData = new ArrayList<>();
  final List<Element> headings = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();
  final List<Time> times = new ArrayList<>();
  final List<Element> authorLinks = new ArrayList<>();

  /** Takes note of an element by its tag. */
  void see(Element element) {
    switch (element.normalName()) {
      case "meta" -> seeMeta(element);
      case "link" -> seeLink(element);
      case "script" -> seeScript(element);
      case "h1" -> add(headings, element);
      case "a" -> {
        if (element.attributesSize() > 1 && element.attr("rel").contains("author")) {
          add(authorLinks, element);
        }
      }
      default -> {}
    }
  }

  /**
   * A time element.
   *
   * @param block index of the block that it stands in or before
   * @param inherited marks of the frames around
   * @param label what stands before it in its block
   */
  record Time(Element element, int block, int inherited, String label) {}

  void seeTime(Time time) {
    if (times.size() < MOST_OF_A_KIND) {
      times.add(time);
    }
  }

  /** Takes note of an element that has an {@code itemprop}. */
  void seeProperty(Element element) {
    add(properties.computeIfAbsent(element.attr("itemprop"), key -> new ArrayList<>()), element);
  }

  private static void add(List<Element> elements, Element element) {
    if (elements.size() < MOST_OF_A_KIND) {
      elements.add(element);
    }
  }

  private void seeMeta(Element element) {
    Attributes attributes = element.attributes();
    String content = attributes.getIgnoreCase("content").strip();
    if (content.isEmpty()) {
      return;
    }
    for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
      String name = attributes.getIgnoreCase(key);
      if (!name.isEmpty()) {
        metas
            .computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
            .add(content);
      }
    }
  }

  private void seeLink(Element element) {
    String rel = element.attr("rel").toLowerCase(Locale.ROOT);
    if (!rel.isEmpty() && !rel.equals("stylesheet")) {
      links.putIfAbsent(rel, element.attr("href"));
    }
  }

  private void seeScript(Element element) {
    if (element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
      linkedData.add(element.data());
    } else if (!element.hasAttr("src")) {
      add(scripts, element);
    }
  }

  /** First content of the first of these meta names that stands in the page. */
  @Nullable String meta(String... names) {
    for (String name : names) {
      List<String> contents = metas.get(name);
      if (contents != null) {
        return contents.getFirst();
      }
    }
    return null;
  }

  /** First content of each of these meta names that stands in the page. */
  List<String> allMetas(String... names) {
    List<String> contents = new ArrayList<>();
    for (String name : names) {
      contents.addAll(metas(name).stream().limit(1).toList());
    }
    return contents;
  }

  List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }

  List<Element> properties(String name) {
    return properties.getOrDefault(name, List.of());
  }

  @Nullable String link(String rel) {
    return links.get(rel);
  }
}
