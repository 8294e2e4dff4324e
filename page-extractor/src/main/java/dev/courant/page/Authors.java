package dev.courant.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Names of those who wrote an article. */
final class Authors {
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?iu)^(?:(?:written|posted|published|reviewed|story|words|article|text)\\s+)?(?:by|von|par|por|di|door|av|af|autor(?:in|a)?|author|text|texte)\\s*[:：]?\\s+");
  private static final Pattern BETWEEN =
      Pattern.compile("(?iu)\\s*(?:,|;|\\||/|\\s(?:and|und|et|y|e|en|og|och|och|i|&)\\s)\\s*");

  private final PageFacts facts;
  private final LinkedData linked;
  private final PageScan scan;

  Authors(PageFacts facts, LinkedData linked, PageScan scan) {
    this.facts = facts;
    this.linked = linked;
    this.scan = scan;
  }

  List<String> names() {
    List<List<String>> sources = new ArrayList<>();
    sources.add(linked.authors());
    List<String> metas = new ArrayList<>();
    for (String name :
        List.of(
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "cxenseparse:author",
            "citation_author")) {
      if (metas.isEmpty()) {
        metas.addAll(facts.metas(name));
      }
    }
    sources.add(metas);
    sources.add(texts(facts.properties("author")));
    sources.add(texts(facts.authorLinks));
    sources.add(bylines());
    for (List<String> source : sources) {
      Set<String> names = new LinkedHashSet<>();
      for (String name : source) {
        add(name, names);
      }
      if (!names.isEmpty()) {
        return List.copyOf(names);
      }
    }
    return List.of();
  }

  private static void add(String raw, Set<String> names) {
    String plain = PREFIX.matcher(Titles.plain(raw)).replaceFirst("");
    if (plain.startsWith("http") || plain.length() > 150 || plain.length() < 2) {
      return;
    }
    for (String part : BETWEEN.split(plain)) {
      if (part.length() > 1
          && part.length() < 60
          && !part.contains("://")
          && !part.toLowerCase(Locale.ROOT).equals("admin")) {
        names.add(part.strip());
      }
    }
  }

  private static List<String> texts(List<Element> elements) {
    List<String> texts = new ArrayList<>();
    for (Element element : elements) {
      Element name = element.selectFirst("[itemprop=name]");
      texts.add(
          name == null
              ? element.text()
              : name.hasAttr("content") ? name.attr("content") : name.text());
    }
    texts.removeIf(String::isBlank);
    return texts.size() > 3 ? List.of(texts.getFirst()) : texts;
  }

  private List<String> bylines() {
    for (TextBlock block : scan.blocks()) {
      if ((block.frame().inherited & Marks.BYLINE) != 0 && block.length() < 100) {
        String text = scan.text(block);
        if (PREFIX.matcher(text).find()) {
          return List.of(text);
        }
      }
    }
    return List.of();
  }
}
