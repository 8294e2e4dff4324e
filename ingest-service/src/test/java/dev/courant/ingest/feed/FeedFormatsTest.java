package dev.courant.ingest.feed;

import static dev.courant.ingest.feed.Documents.atomEntry;
import static dev.courant.ingest.feed.Documents.feed;
import static dev.courant.ingest.feed.Documents.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedFormatsTest {
  @Test
  void readsAnRss2FeedWithItsModules() {
    ParsedFeed feed =
        feed(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:a="http://www.w3.org/2005/Atom"
                xmlns:m="http://search.yahoo.com/mrss/">
              <channel>
                <title>Harbour Gazette</title><link>https://gazette.example/</link>
                <language>en-GB</language><ttl>30</ttl>
                <skipHours><hour>2</hour><hour>24</hour></skipHours>
                <skipDays><day>Sunday</day></skipDays>
                <a:link rel="hub" href="https://hub.example/"/>
                <a:link rel="self" href="/news/feed.xml"/>
                <image><title>Logo</title><url>/logo.png</url><link>https://logo.example/</link></image>
                <item>
                  <title>Bridge opens &amp; ferry stops</title>
                  <link>/2026/bridge?a=1&amp;b=2</link>
                  <guid isPermaLink="false">bridge-1</guid>
                  <pubDate>Sun, 01 Mar 2026 09:30:00 +0100</pubDate>
                  <dc:creator>Ada Quay</dc:creator>
                  <category>Transport</category><category domain="x">Harbour</category>
                  <description>Traffic starts &lt;b&gt;today&lt;/b&gt;.</description>
                  <content:encoded><![CDATA[<p>First.</p><p>Sec<i>ond</i>.</p>]]></content:encoded>
                  <m:content url="/bridge.jpg" medium="image"/>
                </item>
              </channel>
            </rss>
            """);

    assertThat(feed.title()).isEqualTo("Harbour Gazette");
    assertThat(feed.url()).isEqualTo("https://gazette.example/");
    assertThat(feed.language()).isEqualTo("en-GB");
    assertThat(feed.ttl()).isEqualTo(Duration.ofMinutes(30));
    assertThat(feed.skipHours()).containsExactlyInAnyOrder(0, 2);
    assertThat(feed.skipDays()).containsExactly(DayOfWeek.SUNDAY);
    assertThat(feed.hub()).isEqualTo("https://hub.example/");
    assertThat(feed.self()).isEqualTo("https://gazette.example/news/feed.xml");
    ParsedEntry entry = feed.entries().getFirst();
    assertThat(entry.title()).isEqualTo("Bridge opens & ferry stops");
    assertThat(entry.url()).isEqualTo("https://gazette.example/2026/bridge?a=1&b=2");
    assertThat(entry.id()).isEqualTo("bridge-1");
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-01T08:30:00Z"));
    assertThat(entry.authors()).containsExactly("Ada Quay");
    assertThat(entry.categories()).containsExactly("Transport", "Harbour");
    assertThat(entry.summary()).isEqualTo("Traffic starts today.");
    assertThat(entry.content()).isEqualTo("First.\n\nSecond.");
    assertThat(entry.contentHtml()).startsWith("<p>First.");
    assertThat(entry.image()).isEqualTo("https://gazette.example/bridge.jpg");
  }

  @Test
  void tellsWhoWroteTheEntriesOfAnAtomFeedThatNameNobody() {
    ParsedFeed feed =
        feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title>
              <author><name>Ada Quay</name><email>ada@gazette.example</email></author>
              <author><email>desk@gazette.example</email></author>
              <entry><id>1</id><title>One</title></entry>
              <entry><id>2</id><title>Two</title>
                <source><title>Other</title><author><name>Bo Lind</name></author></source></entry>
              <entry><id>3</id><title>Three</title><author><name>Cy Moor</name></author>
                <source><author><name>Bo Lind</name></author></source></entry>
            </feed>
            """);

    assertThat(feed.authors()).containsExactly("Ada Quay");
    assertThat(feed.entries().get(0).authors()).isEmpty();
    assertThat(feed.entries().get(1).authors()).containsExactly("Bo Lind");
    assertThat(feed.entries().get(2).authors()).containsExactly("Cy Moor");
    assertThat(feed.entries())
        .extracting(ParsedEntry::author)
        .as("what the entry says itself")
        .containsExactly(null, null, "Cy Moor");
  }

  @Test
  void takesTheEditorOfAnRssFeedForNobodysAuthor() {
    ParsedFeed feed =
        feed(
            """
            <rss version="2.0"><channel><title>Gazette</title>
              <managingEditor>ed@gazette.example (Ed Itor)</managingEditor>
              <item><title>One</title></item></channel></rss>
            """);

    assertThat(feed.authors()).isEmpty();
  }

  @Test
  void readsAnAtomFeedWithRelativeLinksAndInlineMarkup() {
    ParsedFeed feed =
        feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://journal.example/fr/">
              <title type="html">Le &amp;quot;Journal&amp;quot;</title><link href="."/>
              <entry xml:base="2026/">
                <id>tag:journal.example,2026:7</id><title>Pluie</title>
                <link rel="related" href="autre"/><link href="pluie"/>
                <published>2026-02-28T23:00:00-02:00</published><updated>2026-03-01T02:00:00Z</updated>
                <author><name>Jean Pont</name><email>jp@journal.example</email></author>
                <author><name>Anne Rive</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Il <b>pleut</b> &lt;ici&gt;.</div></content>
              </entry>
            </feed>
            """);

    assertThat(feed.title()).isEqualTo("Le \"Journal\"");
    assertThat(feed.url()).isEqualTo("https://journal.example/fr/");
    assertThat(feed.language()).isEqualTo("fr");
    ParsedEntry entry = feed.entries().getFirst();
    assertThat(entry.url()).isEqualTo("https://journal.example/fr/2026/pluie");
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-01T01:00:00Z"));
    assertThat(entry.updated()).isEqualTo(Instant.parse("2026-03-01T02:00:00Z"));
    assertThat(entry.author()).isEqualTo("Anne Rive");
    assertThat(entry.authors()).containsExactly("Jean Pont", "Anne Rive");
    assertThat(entry.content()).isEqualTo("Il pleut <ici>.");
    assertThat(entry.summary()).isEqualTo("Il pleut <ici>.");
  }

  @Test
  void readsAnRdfFeedWhoseItemsStandBesideTheChannel() {
    ParsedFeed feed =
        feed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel rdf:about="https://rdf.example/"><title>Alt</title><link>https://rdf.example/</link>
                <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
              <image rdf:about="x"><title>Not the title</title></image>
              <item rdf:about="https://rdf.example/1"><title>Eins</title><link>https://rdf.example/1</link>
                <d:date>2026-03-01</d:date><d:subject>Politik</d:subject></item>
            </rdf:RDF>
            """);

    assertThat(feed.title()).isEqualTo("Alt");
    assertThat(feed.ttl()).isEqualTo(Duration.ofHours(6));
    ParsedEntry entry = feed.entries().getFirst();
    assertThat(entry.id()).isEqualTo("https://rdf.example/1");
    assertThat(entry.updated()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(entry.categories()).containsExactly("Politik");
  }

  @Test
  void readsAChannelOfTheChannelDefinitionFormat() {
    ParsedFeed feed =
        feed(
            """
            <CHANNEL BASE="https://cdf.example/" HREF="home"><TITLE>Channel</TITLE>
              <ITEM HREF="/one" LASTMOD="2026-03-01T10:00:00Z"><TITLE>One</TITLE><ABSTRACT>Short</ABSTRACT></ITEM>
            </CHANNEL>
            """);

    assertThat(feed.url()).isEqualTo("https://cdf.example/home");
    assertThat(feed.entries().getFirst().url()).isEqualTo("https://cdf.example/one");
    assertThat(feed.entries().getFirst().summary()).isEqualTo("Short");
  }

  @Test
  void knowsAModuleByItsNamespaceWhateverThePrefix() {
    ParsedFeed feed =
        feed(
            """
            <r:rss xmlns:r="http://backend.userland.com/rss2" xmlns:q="http://purl.org/dc/elements/1.1/"
                xmlns:dc="urn:something-else">
              <r:channel><r:item><r:title>Right</r:title><dc:title>Wrong</dc:title>
                <q:creator>Ada</q:creator></r:item></r:channel>
            </r:rss>
            """);

    assertThat(feed.entries().getFirst().title()).isEqualTo("Right");
    assertThat(feed.entries().getFirst().author()).isEqualTo("Ada");
  }

  @Test
  void prefersTheTitleOfTheEntryToThatOfItsPicture() {
    String media = "<media:title>Caption</media:title>";

    assertThat(item(media + "<title>News</title>").title()).isEqualTo("News");
    assertThat(item("<title>News</title>" + media).title()).isEqualTo("News");
    assertThat(item(media).title()).isEqualTo("Caption");
  }

  @Test
  void leavesWhatASourceElementSaysToTheSource() {
    ParsedEntry entry =
        atomEntry(
            "<title>Own</title><source><title>Other</title><id>o</id><updated>2001-01-01</updated></source>");

    assertThat(entry.title()).isEqualTo("Own");
    assertThat(entry.id()).isNull();
    assertThat(entry.updated()).isNull();
  }

  @Test
  void takesASecondDescriptionForTheContent() {
    ParsedEntry entry =
        item("<description>Short</description><itunes:summary>Long</itunes:summary>");

    assertThat(entry.summary()).isEqualTo("Short");
    assertThat(entry.content()).isEqualTo("Long");
  }

  @Test
  void takesACaptionForTheSummaryOnlyWhereThereIsNoOther() {
    String caption = "<media:description>A bridge</media:description>";

    assertThat(item(caption).summary()).isEqualTo("A bridge");
    assertThat(item("<description>News</description>" + caption).summary()).isEqualTo("News");
    assertThat(item(caption + "<description>News</description>").content()).isNull();
  }

  @Test
  void takesAPermanentIdentifierForTheAddressWhereThereIsNoLink() {
    assertThat(item("<guid>https://gazette.example/1</guid>").url())
        .isEqualTo("https://gazette.example/1");
    assertThat(item("<guid isPermaLink='false'>77</guid>").url()).isNull();
    assertThat(item("<guid>https://a.example/</guid><link>https://b.example/</link>").url())
        .isEqualTo("https://b.example/");
  }

  @Test
  void keepsPlainTextOfAtomThatOnlyLooksLikeMarkup() {
    assertThat(atomEntry("<title>The &lt;blink&gt; tag</title>").title())
        .isEqualTo("The <blink> tag");
    assertThat(item("<title>The &lt;b&gt;bold&lt;/b&gt; one</title>").title())
        .isEqualTo("The bold one");
    assertThat(item("<title>if a &lt; b then</title>").title()).isEqualTo("if a < b then");
  }

  @Test
  void decodesBase64() {
    assertThat(
            atomEntry("<content type='application/octet-stream'>R3LDvMOfZQ==</content>").content())
        .isEqualTo("Grüße");
  }

  @Test
  void takesNamesOutOfAddresses() {
    assertThat(item("<author>ada@q.example (Ada Quay)</author>").authors())
        .containsExactly("Ada Quay");
    assertThat(item("<author>Ada Quay &lt;ada@q.example&gt;</author>").authors())
        .containsExactly("Ada Quay");
    assertThat(item("<author>ada@q.example</author>").authors()).isEmpty();
  }
}
