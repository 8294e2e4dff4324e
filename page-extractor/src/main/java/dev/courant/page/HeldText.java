package dev.courant.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The text of an article that a page holds without showing it to those who run no scripts: in its
 * structured data, in {@code noscript}, in the state that its script starts from.
 *
 * <p>It is taken where the text that the page shows is a part of it, or hardly any.
 */
final class HeldText {
  /** Shown text that is shorter is no article: "Loading". */
  private static final int HARDLY_ANY = 200;

  /** With as much text shown, state and noscript are not looked into. */
  private static final int ENOUGH = 600;

  /** A text as long is no stub; what structured data has beyond it is often another article. */
  private static final int STUB = 2_000;

  /** So many hundredths of the shown text a fuller one has at least. */
  private static final int FULLER = 140;

  /** So many hundredths of the shown paragraphs stand in a fuller text of the same article. */
  private static final int SAME = 60;

  private static final int SHORTEST_PARAGRAPH = 30;
  private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");
  private static final Pattern TAG = Pattern.compile("</?(?:p|br|div|h\\d|li|em|b|strong|a)\\b");

  private final Document document;
  private final PageFacts facts;
  private final LinkedData linked;
  private final PageIdentity page;
  private final Set<Rule> rules;

  HeldText(
      Document document, PageFacts facts, LinkedData linked, PageIdentity page, Set<Rule> rules) {
    this.document = document;
    this.facts = facts;
    this.linked = linked;
    this.page = page;
    this.rules = rules;
  }

  /** The fullest text of the article. */
  String fullest(String shown) {
    if (!rules.contains(Rule.HELD_TEXT)) {
      return shown;
    }
    List<Supplier<String>> sources = new ArrayList<>();
    String structured = String.join("\n", linked.articleTexts("articleBody"));
    if (shown.length() < STUB && structured.length() * 100L > shown.length() * (long) FULLER) {
      sources.add(() -> paragraphs(structured));
    }
    if (shown.length() < ENOUGH) {
      sources.add(this::withoutScripts);
      sources.add(() -> paragraphs(PageState.text(facts.scripts, page)));
    }
    for (Supplier<String> source : sources) {
      String held = source.get();
      if (isFuller(held, shown)) {
        return held;
      }
    }
    return shown;
  }

  private static boolean isFuller(String held, String shown) {
    return held.length() >= HARDLY_ANY
        && held.length() * 100L > (long) shown.length() * FULLER
        && (shown.length() < HARDLY_ANY || holds(held, shown));
  }

  /** Whether most of the shown paragraphs stand in the other text. */
  private static boolean holds(String held, String shown) {
    String all = letters(held);
    int length = 0;
    int found = 0;
    for (String paragraph : LINES.split(shown)) {
      String letters = letters(paragraph);
      if (letters.length() >= SHORTEST_PARAGRAPH) {
        length += letters.length();
        String start = letters.substring(0, Math.min(letters.length(), 2 * SHORTEST_PARAGRAPH));
        found += all.contains(start) ? letters.length() : 0;
      }
    }
    return found * 100L >= (long) length * SAME;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private String withoutScripts() {
    String longest = "";
    for (Element element : document.getElementsByTag("noscript")) {
      String inside = element.html();
      longest = inside.length() > longest.length() ? inside : longest;
    }
    return longest.length() < HARDLY_ANY ? "" : textOf(longest);
  }

  /** Text that may be plain or markup, escaped or not. */
  private String paragraphs(String text) {
    boolean escaped = text.indexOf('<') < 0 && text.indexOf('&') >= 0;
    String plain = escaped ? Parser.unescapeEntities(text, false) : text;
    if (TAG.matcher(plain).find()) {
      return textOf(plain.replace("\n", "<br><br>"));
    }
    List<String> paragraphs = new ArrayList<>();
    for (String line : LINES.split(plain.strip())) {
      if (!line.isBlank() && !Boilerplate.is(line)) {
        paragraphs.add(line.strip());
      }
    }
    return Normalizer.normalize(String.join("\n\n", paragraphs), Normalizer.Form.NFC);
  }

  private String textOf(String html) {
    PageScan scan = PageScan.of(Jsoup.parseBodyFragment(html), new PageFacts());
    return new MainText(scan, "", rules).text(List.of());
  }
}
