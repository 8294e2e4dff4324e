package dev.courant.publish.syndication;

import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static dev.courant.publish.SampleArticles.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.publish.SampleArticles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

final class FeedDocumentTest {
  private static final String HOSTILE = "Nil <img src=x onerror=alert(1)> & &lt;b&gt; \u0001end";
  private static final String SHOWN = "Nil <img src=x onerror=alert(1)> & &lt;b&gt; end";

  private final ArticleSummarized article = harbour("porto");

  @Test
  void tellsRssReadersTextAsHtml() {
    Element item = first(RssFeed.write(feed(card(corrected(article, HOSTILE)))), "item");
    assertThat(text(item, "title"))
        .isEqualTo("Nil &lt;img src=x onerror=alert(1)> & &amp;lt;b&amp;gt; end");
    assertThat(text(item, "description"))
        .startsWith("<p>O porto de Aroeira")
        .contains("Compiled by Courant from <a href=\"https://diario.example/porto\">Diário");
  }

  @Test
  void tellsReadersOfAtomAndJsonTitlesAsText() {
    FeedDocument feed = feed(card(corrected(article, HOSTILE)));
    Element entry = first(AtomFeed.write(feed), "entry");
    assertThat(text(entry, "title")).isEqualTo(SHOWN);
    assertThat(first(entry, "title").getAttribute("type")).isEqualTo("text");
    assertThat(json(feed).at("/items/0/title").asString()).isEqualTo(SHOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "S&P < 5 > 4, S&P &lt; 5 > 4",
    "Q&A & more, Q&A & more",
    "a &copy b, a &amp;copy b",
    "&#60;b, &amp;#60;b",
    "</script>, &lt;/script>",
    "1<b, 1&lt;b"
  })
  void escapesTitlesNoMoreThanHtmlNeeds(String text, String escaped) {
    assertThat(Markup.sparing(text)).isEqualTo(escaped);
  }

  @Test
  void datesACorrectionWithItsOwnTimeAndNamesOneAuthor() {
    String atom = AtomFeed.write(feed(card(corrected(article, "Corrigido"))));
    Element entry = first(atom, "entry");
    assertThat(text(entry, "published")).isEqualTo("2026-11-23T12:00:00Z");
    assertThat(text(entry, "updated")).isEqualTo("2026-11-23T12:01:30Z");
    assertThat(entry.getElementsByTagName("name").getLength()).isEqualTo(1);
    assertThat(atom).doesNotContain("dc:date", "dc:creator");
    Element item = first(RssFeed.write(feed(card(corrected(article, "Corrigido")))), "item");
    assertThat(text(item, "pubDate")).isEqualTo("Mon, 23 Nov 2026 12:00:00 GMT");
    assertThat(text(item, "atom:updated")).isEqualTo("2026-11-23T12:01:30Z");
    assertThat(item.getElementsByTagName("dc:creator").getLength()).isEqualTo(1);
  }

  @Test
  void namesItsLanguageItselfAndItsPage() {
    FeedDocument feed = feed(card(article));
    String rss = RssFeed.write(feed);
    assertThat(text(first(rss, "channel"), "language")).isEqualTo("pt-BR");
    assertThat(rss)
        .contains("<atom:link rel=\"self\" href=\"https://news.example/feeds/x?topic=sport\"")
        .contains("<link>https://news.example/latest?topic=sport</link>");
    String atom = AtomFeed.write(feed);
    assertThat(first(atom, "feed").getAttribute("xml:lang")).isEqualTo("pt-BR");
    assertThat(atom)
        .contains("<link rel=\"self\"", "<link rel=\"alternate\"")
        .contains("<id>urn:courant:feed:topic=sport</id>")
        .doesNotContain("rel=\"hub\"");
    assertThat(json(feed).get("language").asString()).isEqualTo("pt-BR");
  }

  @Test
  void sharesTheLanguageOfItsArticlesAsFarAsTheyShareOne() {
    ArticlePublished european =
        card(new SampleArticles.Sample("https://o.example/1").from(outlet(), "pt-PT").article());
    ArticlePublished french =
        card(new SampleArticles.Sample("https://o.example/2").from(outlet(), "fr").article());
    assertThat(feed(card(article), european).language()).isEqualTo("pt");
    assertThat(feed(card(article), french).language()).isEmpty();
  }

  @Test
  void buriesWhatWasWithdrawn() {
    FeedItem gone = FeedItem.withdrawn(card(withdrawn(article)));
    FeedDocument feed = new FeedDocument(head(), List.of(), List.of(gone));
    String atom = AtomFeed.write(feed);
    Element tombstone = first(atom, "at:deleted-entry");
    assertThat(tombstone.getAttribute("ref")).isEqualTo(gone.id());
    assertThat(tombstone.getAttribute("when")).isEqualTo(gone.updated().toString());
    assertThat(text(first(atom, "entry"), "title")).isEqualTo("Withdrawn by Diário da Costa");
    Element item = first(RssFeed.write(feed), "item");
    assertThat(text(item, "guid")).isEqualTo(gone.id());
    assertThat(text(item, "description")).contains("has withdrawn this article");
    assertThat(json(feed).at("/items/0/_courant/withdrawn").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-|-|Courant|urn:courant:feed:all",
        "topic|economy-business-and-finance|Courant: Economy, business and finance"
            + "|urn:courant:feed:topic=economy-business-and-finance",
        "outlet|diario.example|Courant: from Diário da Costa"
            + "|urn:courant:feed:outlet=diario.example",
        "region|076,europe|Courant: about Brazil or Europe|urn:courant:feed:region=076,europe",
        "language|pt|Courant: in Portuguese|urn:courant:feed:language=pt",
        "country|br|Courant: from Brazil|urn:courant:feed:country=br",
        "q|mare alta|Courant: “mare alta”|urn:courant:feed:q=mare%20alta",
        "origin|agencia-mare|Courant: origin agencia-mare|urn:courant:feed:origin=agencia-mare",
        "limit|5|Courant|urn:courant:feed:all"
      })
  void isTitledAfterItsFilters(String name, String value, String title, String id) {
    var parameters = new LinkedMultiValueMap<String, String>();
    if (name != null) {
      parameters.add(name, value);
    }
    FeedTitle named = new FeedTitle(parameters, List.of(card(article)));
    assertThat(named.text()).isEqualTo(title);
    assertThat(named.id()).isEqualTo(id);
  }

  private static dev.courant.model.Outlet outlet() {
    return new dev.courant.model.Outlet("o.example", "O", null);
  }

  private static ArticlePublished card(ArticleSummarized article) {
    return ArticlePublished.of(article);
  }

  private static FeedDocument feed(ArticlePublished... cards) {
    return new FeedDocument(head(), List.of(cards).stream().map(FeedItem::of).toList(), List.of());
  }

  private static FeedDocument.Head head() {
    return new FeedDocument.Head(
        "urn:courant:feed:topic=sport",
        "Courant: Sport",
        "https://news.example",
        "/latest?topic=sport",
        "/feeds/x?topic=sport",
        null);
  }

  private static JsonNode json(FeedDocument feed) {
    return EventCodec.mapper().readTree(JsonFeed.write(feed));
  }

  private static Element first(String document, String name) {
    try {
      Document parsed =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
      return (Element) parsed.getElementsByTagName(name).item(0);
    } catch (Exception e) {
      throw new AssertionError("no well-formed document: " + document, e);
    }
  }

  private static Element first(Element parent, String name) {
    var children = parent.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(child -> child.getNodeName().equals(name))
        .map(Element.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String text(Element parent, String name) {
    return first(parent, name).getTextContent();
  }
}
