package dev.courant.testkit.newsroom;

import dev.courant.model.EventCodec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of an article in its outlet's house style, with the furniture that real pages have. */
final class ArticlePage {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");
  private static final int BOX_AFTER_PARAGRAPH = 3;

  private final ScriptedOutlet outlet;
  private final StandingStory standing;
  private final List<StandingStory> further;

  ArticlePage(ScriptedOutlet outlet, StandingStory standing, List<StandingStory> further) {
    this.outlet = outlet;
    this.standing = standing;
    this.further = further;
  }

  Document document() {
    String html = PageTemplate.named(outlet.houseStyle().template()).fill(values());
    return Document.text("text/html; charset=utf-8", html, standing.changed());
  }

  private Map<String, String> values() {
    HouseStyle.Words words = outlet.houseStyle().words();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("language", language());
    values.put("direction", RIGHT_TO_LEFT.contains(language()) ? "rtl" : "ltr");
    values.put("outlet", Html.escape(outlet.outlet().name()));
    values.put("home", Html.escape(outlet.home()));
    values.put("feed", Html.escape(outlet.feedUrl()));
    values.put("url", Html.escape(standing.story().url()));
    values.put("navigation", items(outlet.houseStyle().navigation()));
    values.put("more", Html.escape(words.more()));
    values.put("by", Html.escape(words.by()));
    values.put("subscribe", Html.escape(words.subscribe()));
    values.put("rights", Html.escape(words.rights()));
    putArticle(values);
    return values;
  }

  private void putArticle(Map<String, String> values) {
    Story.Byline byline = standing.story().byline();
    @Nullable String kicker = standing.story().furniture().kicker();
    values.put("title", Html.escape(standing.wording().title()));
    values.put("teaser", Html.escape(standing.wording().teaser()));
    values.put("kicker", Html.escape(kicker == null ? "" : kicker));
    values.put("authors", Html.escape(String.join(", ", byline.authors())));
    values.put("published", byline.published().toString());
    values.put("modified", standing.changed().toString());
    values.put("shown", Html.escape(shown(byline.published())));
    values.put("updated", updated());
    values.put("figure", figure());
    values.put("paragraphs", paragraphs());
    values.put("further", further());
    values.put("jsonld", jsonLd());
  }

  private String language() {
    @Nullable String language = outlet.language();
    return language == null ? "" : language;
  }

  private String shown(Instant time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(Locale.forLanguageTag(language()))
        .withZone(ZoneOffset.UTC)
        .format(time);
  }

  private String updated() {
    @Nullable Instant modified = standing.modified();
    return modified == null
        ? ""
        : "<p class=\"updated\">%s <time datetime=\"%s\">%s</time></p>"
            .formatted(
                Html.escape(outlet.houseStyle().words().updated()),
                modified,
                Html.escape(shown(modified)));
  }

  private String figure() {
    @Nullable String caption = standing.story().furniture().caption();
    return caption == null
        ? ""
        : "<figure><img src=\"%spictures/%s.jpg\" alt=\"\"><figcaption>%s</figcaption></figure>"
            .formatted(
                Html.escape(outlet.home()),
                URLEncoder.encode(standing.story().path().substring(1), StandardCharsets.UTF_8),
                Html.escape(caption));
  }

  private String paragraphs() {
    StringBuilder html = new StringBuilder();
    List<String> paragraphs = standing.wording().paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      html.append("<p>").append(Html.escape(paragraphs.get(i))).append("</p>\n");
      if (i + 1 == BOX_AFTER_PARAGRAPH && paragraphs.size() > BOX_AFTER_PARAGRAPH) {
        html.append("<aside class=\"newsletter\"><p>")
            .append(Html.escape(outlet.houseStyle().words().subscribe()))
            .append("</p></aside>\n");
      }
    }
    return html.toString();
  }

  private String further() {
    return further.stream()
        .map(other ->
            "<li><a href=\"%s\">%s</a><p>%s</p></li>"
                .formatted(
                    Html.escape(other.story().url()),
                    Html.escape(other.wording().title()),
                    Html.escape(other.wording().teaser())))
        .collect(Collectors.joining("\n"));
  }

  private static String items(List<String> names) {
    return names.stream()
        .map(name -> "<li><a href=\"/%1$s\">%1$s</a></li>".formatted(Html.escape(name)))
        .collect(Collectors.joining());
  }

  /** schema.org's NewsArticle; {@code <} is escaped so that no text ends the script element. */
  private String jsonLd() {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("@context", "https://schema.org");
    article.put("@type", "NewsArticle");
    article.put("headline", standing.wording().title());
    article.put("description", standing.wording().teaser());
    article.put("datePublished", standing.story().byline().published().toString());
    article.put("dateModified", standing.changed().toString());
    article.put("mainEntityOfPage", standing.story().url());
    article.put(
        "author",
        standing.story().byline().authors().stream()
            .map(name -> Map.of("@type", "Person", "name", name))
            .toList());
    article.put(
        "publisher", Map.of("@type", "NewsMediaOrganization", "name", outlet.outlet().name()));
    return EventCodec.text(article).replace("<", "\\u003c");
  }
}
