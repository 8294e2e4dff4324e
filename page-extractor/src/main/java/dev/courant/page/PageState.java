package dev.courant.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article in the state that a page's script starts from, such as {@code __NEXT_DATA__}: the
 * running text below the object that bears the page's title.
 */
final class PageState {
  private static final int SHORTEST_SCRIPT = 300;
  private static final int SHORTEST_PROSE = 50;
  private static final int LONGEST_TITLE = 300;
  private static final int LEAST_TEXT = 200;

  /** Per cent of an object's text that a part of it needs to be the article. */
  private static final int DESCENT = 70;

  private static final Pattern ASSIGNED =
      Pattern.compile("(?:=|JSON\\.parse\\(|^)\\s{0,5}([\\[{\"])");
  private static final Pattern CODE = Pattern.compile("[{};=]|https?:");

  private final PageIdentity page;
  private final Map<Object, Long> weights = new IdentityHashMap<>();
  private final List<String> texts = new ArrayList<>();
  private @Nullable Object titled;

  private PageState(PageIdentity page) {
    this.page = page;
  }

  /** The longest text of any script's state, lines parted by line feeds; empty without one. */
  static String text(List<Element> scripts, PageIdentity page) {
    String longest = "";
    for (Element script : scripts) {
      String data = script.data();
      Matcher assigned = ASSIGNED.matcher(data);
      if (data.length() >= SHORTEST_SCRIPT && assigned.find()) {
        String text = read(data.substring(assigned.start(1)), page);
        longest = text.length() > longest.length() ? text : longest;
      }
    }
    return longest;
  }

  private static String read(String json, PageIdentity page) {
    Object root = JsonTree.read(json);
    if (root instanceof String inner) {
      root = JsonTree.read(inner);
    }
    return root == null ? "" : new PageState(page).article(root);
  }

  private String article(Object root) {
    weigh(root);
    if (titled == null) {
      return ""; // texts of the program itself
    }
    Object part = titled;
    for (Object next = part; next != null; next = heaviest(part)) {
      part = next;
    }
    collect("", part);
    String text = String.join("\n", texts);
    return text.length() < LEAST_TEXT ? "" : text;
  }

  private long weigh(Object node) {
    long weight = 0;
    boolean title = false;
    for (Object child : children(node)) {
      weight += weigh(child);
      title |= node instanceof Map && child instanceof String text && isTitle(text);
    }
    if (node instanceof String text) {
      return isProse(text) ? text.length() : 0;
    }
    weights.put(node, weight);
    if (title && weight >= LEAST_TEXT && weight > weight(titled)) {
      titled = node;
    }
    return weight;
  }

  private long weight(@Nullable Object node) {
    if (node instanceof String text) {
      return isProse(text) ? text.length() : 0;
    }
    return node == null ? 0 : weights.getOrDefault(node, 0L);
  }

  private boolean isTitle(String text) {
    return text.length() <= LONGEST_TITLE && text.indexOf(' ') > 0 && page.isTitle(text);
  }

  /** The part with most of the text, or null where it is spread over several. */
  private @Nullable Object heaviest(Object node) {
    for (Object child : children(node)) {
      if (weight(child) * 100 >= weight(node) * DESCENT && weight(child) > 0) {
        return child;
      }
    }
    return null;
  }

  private static Iterable<?> children(Object node) {
    return switch (node) {
      case Map<?, ?> map -> map.values();
      case List<?> list -> list;
      default -> List.of();
    };
  }

  private void collect(String name, Object node) {
    switch (node) {
      case Map<?, ?> map -> {
        String line = spans(map.get("children"));
        if (line.isEmpty()) {
          map.forEach((key, value) -> collect(String.valueOf(key), value));
        } else {
          add(line);
        }
      }
      case List<?> list -> list.forEach(value -> collect(name, value));
      case String text when isProse(text) || (isOfText(name) && text.indexOf(' ') > 0) -> add(text);
      default -> {}
    }
  }

  /** The runs of one line, as rich text editors part it. */
  private static String spans(@Nullable Object children) {
    StringBuilder line = new StringBuilder();
    if (children instanceof List<?> list) {
      for (Object child : list) {
        if (child instanceof Map<?, ?> map && map.get("text") instanceof String text) {
          line.append(text);
        }
      }
    }
    return line.toString();
  }

  private static boolean isOfText(String name) {
    return switch (name) {
      case "text", "content", "value", "html", "paragraph", "body" -> true;
      default -> false;
    };
  }

  private void add(String text) {
    if (texts.stream().noneMatch(known -> known.contains(text))) {
      texts.add(text);
    }
  }

  private static boolean isProse(String text) {
    if (text.length() < SHORTEST_PROSE || "{[".indexOf(text.charAt(0)) >= 0) {
      return false;
    }
    if (text.indexOf('<') >= 0 && text.contains("</p>")) {
      return true;
    }
    boolean spaced = text.indexOf(' ') > 0 || Character.isIdeographic(text.codePointAt(0));
    return spaced && CODE.matcher(text).results().limit(4).count() < 3;
  }
}
