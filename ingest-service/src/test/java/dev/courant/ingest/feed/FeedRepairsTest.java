package dev.courant.ingest.feed;

import static dev.courant.ingest.feed.Documents.ADDRESS;
import static dev.courant.ingest.feed.Documents.feed;
import static dev.courant.ingest.feed.Documents.item;
import static dev.courant.ingest.feed.Documents.read;
import static dev.courant.ingest.feed.Documents.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedRepairsTest {
  private static final String GREETING = "<rss><channel><title>%s</title></channel></rss>";

  @Test
  void twoReferencesToTheHalvesOfACharacterAreThatCharacter() {
    assertThat(
            Documents.feed(
                    "<rss><channel><title>Fire &#55357;&#56613; &#55357;</title></channel></rss>")
                .title())
        .isEqualTo("Fire 🔥 \uFFFD");
  }

  @Test
  void callsAFeedWellFormedThatNeedsNoRepair() {
    assertThat(read(GREETING.formatted("Fine")).wellFormed()).isTrue();
    assertThat(read("<rss><channel><title>Cut").wellFormed()).isFalse();
  }

  @Test
  void readsHtmlEntitiesAndAmpersandsThatAreNone() {
    assertThat(item("<title>Caf&eacute; &mdash; AT&T &#8364;&unknown;</title>").title())
        .isEqualTo("Café — AT&T €&unknown;");
  }

  @Test
  void keepsTheEntriesBeforeTheEndOfATruncatedDocument() {
    ParsedFeed feed =
        feed("<rss><channel><title>Cut</title><item><title>Whole</title></item><item><title>Hal");

    assertThat(feed.entries()).hasSize(2);
    assertThat(feed.entries().getFirst().title()).isEqualTo("Whole");
    assertThat(feed.entries().getLast().title()).isNull();
  }

  @Test
  void closesElementsThatWereForgotten() {
    ParsedFeed feed =
        feed(
            """
            <rss><channel><item><title>One</title><author>Ada<category>x</category></item>
            <item><description>Open text <p>more</item><item><title>Three</title></b></item></channel></rss>
            """);

    assertThat(feed.entries()).hasSize(3);
    assertThat(feed.entries().get(0).author()).isEqualTo("Ada");
    assertThat(feed.entries().get(1).summary()).isEqualTo("Open text more");
    assertThat(feed.entries().get(2).title()).isEqualTo("Three");
  }

  @Test
  void readsAttributesWithoutQuotationMarks() {
    assertThat(item("<link href=https://a.example/1 rel=alternate />").url())
        .isEqualTo("https://a.example/1");
  }

  @Test
  void understandsModulesWhoseNamespaceIsNotDeclared() {
    assertThat(item("<dc:creator>Ada</dc:creator>").author()).isEqualTo("Ada");
  }

  @Test
  void believesTheBytesMoreThanTheDeclarations() {
    String title = "Grüße aus Köln";
    byte[] latin = GREETING.formatted(title).getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf8 = GREETING.formatted(title).getBytes(StandardCharsets.UTF_8);

    assertThat(title(latin, "text/xml; charset=iso-8859-1")).isEqualTo(title);
    assertThat(title(latin, "text/xml; charset=utf-8")).isEqualTo(title);
    assertThat(title(utf8, "text/xml; charset=iso-8859-1")).isEqualTo(title);
    assertThat(title(utf8, "text/xml")).isEqualTo(title);
    assertThat(title(utf8, "text/xml; charset=no-such")).isEqualTo(title);
  }

  @Test
  void readsWideEncodingsWithAndWithoutByteOrderMark() {
    String document = "<?xml version='1.0' encoding='utf-16'?>" + GREETING.formatted("Żółć");

    assertThat(title(document.getBytes(StandardCharsets.UTF_16), null)).isEqualTo("Żółć");
    assertThat(title(document.getBytes(StandardCharsets.UTF_16LE), null)).isEqualTo("Żółć");
    assertThat(title(document.getBytes(Charset.forName("UTF-32BE")), null)).isEqualTo("Żółć");
  }

  @Test
  void guessesAnEncodingThatNobodyDeclared() {
    String title = "Сегодня в городе открыли новый мост через реку, движение начнётся завтра утром";
    byte[] document = GREETING.formatted(title).getBytes(Charset.forName("windows-1251"));

    assertThat(title(document, "application/rss+xml")).isEqualTo(title);
  }

  @Test
  void keepsTheTextAroundACharacterThatWasCut() {
    byte[] document = GREETING.formatted("äöüß ÄÖÜ éèê?").getBytes(StandardCharsets.UTF_8);
    document[new String(document, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xC3;

    assertThat(title(document, "text/xml")).startsWith("äöüß ÄÖÜ éèê");
  }

  @Test
  void undoesEncodingsThatWereAppliedTwice() {
    assertThat(item("<title>CafÃ©</title>").title()).isEqualTo("Café");
    assertThat(item("<title>don&#146;t</title>").title()).isEqualTo("don’t");
    assertThat(item("<description>don&amp;#146;t</description>").summary()).isEqualTo("don’t");
  }

  @Test
  void resolvesRelativeAddressesAgainstTheContentLocation() {
    FeedHeaders headers =
        FeedHeaders.of(Map.of("content-location", "/other/", "content-language", "pt_BR"));
    byte[] document =
        "<rss><channel><link>home</link></channel></rss>".getBytes(StandardCharsets.UTF_8);

    ParsedFeed feed =
        ((FeedReading.Read) new FeedParser(FeedLimits.DEFAULT).read(document, ADDRESS, headers))
            .feed();

    assertThat(feed.url()).isEqualTo("https://gazette.example/other/home");
    assertThat(feed.language()).isEqualTo("pt-BR");
  }

  @Test
  void saysWhatItIsThatIsNoFeed() {
    assertThat(reading("")).isEqualTo(new FeedReading.Unreadable("an empty document"));
    assertThat(reading("<!DOCTYPE html><html><body>Sign in</body></html>"))
        .isEqualTo(new FeedReading.Unreadable("a web page, no feed"));
    assertThat(reading("\u0000\u0001\u0002"))
        .isEqualTo(new FeedReading.Unreadable("neither XML nor JSON"));
    assertThat(reading("{\"a\": [1, 2"))
        .isEqualTo(new FeedReading.Unreadable("neither XML nor JSON"));
  }

  private static @Nullable String title(byte[] document, @Nullable String contentType) {
    FeedReading reading = new FeedParser(FeedLimits.DEFAULT).read(document, contentType, ADDRESS);
    return reading instanceof FeedReading.Read read ? read.feed().title() : null;
  }
}
