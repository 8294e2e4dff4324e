package dev.courant.publish.index;

import static dev.courant.publish.SampleArticles.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Outlet;
import dev.courant.publish.SampleArticles.Sample;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Facet;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingTest {
  private static final String[] WORDS = {
    "government", "volcano", "fisheries", "parliament", "vaccination", "submarine", "orchestra"
  };

  private final TextAnalysis analysis = new TextAnalysis();
  private final Spelling spelling = new Spelling(analysis);
  private ArticleIndex index;
  private int articles;

  @BeforeEach
  void open() throws IOException {
    index = ArticleIndex.open(new ByteBuffersDirectory(), analysis, Clock.systemUTC());
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Ministers leave the Government, goverment, government",
    "en, Ministers leave the Government, Govermnent, Government",
    "en, Ministers leave the Government, OGVERNMENT, GOVERNMENT",
    "en, Merkel’s memoirs appear, Merckel, Merkel",
    "en, Elections are put off, electoins, elections",
    "de, Die Straßen sind überflutet, Strasen, Straßen",
    "en, A fire in Reykjavík, Reykjavik, Reykjavík",
    "pt, O vulcão acordou, vuclão, vulcão",
    "fr, On attend l’élection du maire, élecsion, élection",
    "ru, Правительство ушло в отставку, правителство, правительство",
    "el, Η κυβέρνηση παραιτήθηκε, κυβερνηση, κυβέρνηση",
    "ar, الحكومة تستقيل اليوم, الحكوة, الحكومة",
    "hi, सरकार ने इस्तीफा दिया, इस्तीफ़ा, इस्तीफा",
    "sw, Serikali imejiuzulu, serikalli, serikali"
  })
  void suggestsAWordAsItIsWrittenInItsLanguage(
      String language, String headline, String typed, String meant) throws IOException {
    save(told(language, headline));
    assertThat(corrections(typed)).containsExactly(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "volcno -football headline:iceland, volcano -football headline:iceland",
    "headline:volcno ash clou*, headline:volcano ash clou*",
    "'\"ash cloud\"  (volcno)', '\"ash cloud\"  (volcano)'",
    "volcno/ash, volcano/ash",
    "volcno -Volcno, volcano -Volcno",
    "volcno volcno iceland, volcano volcano iceland",
    "with volcno, with volcano",
    "name:Agensia volcano, name:Agência volcano"
  })
  void leavesAllElseOfASearchAsItWas(String typed, String meant) throws IOException {
    save(told("en", "Volcano in Iceland: an ash cloud with Fire"));
    assertThat(corrections(typed)).containsExactly(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "volcano football",
    "election volcano",
    "-volcno",
    "volcn*",
    "'\"volcno ash\"'",
    "vol",
    "xqzzkw",
    "東京港",
    "volcno iceland xqzzkw",
    "volcna volcnb volcnc volcnd"
  })
  void suggestsNothingWhereNothingNearWouldBeFound(String typed) throws IOException {
    save(told("en", "Volcano in Iceland: ash"), told("en", "Elections"), told("ja", "東京湾で火山"));
    assertThat(corrections(typed)).isEmpty();
  }

  @Test
  void suggestsWhatIsFoundUnderTheSameFiltersWithTheOtherWords() throws IOException {
    save(told("en", "Castle opens"), told("en", "Cable closes"), told("fr", "Cantle ferme"));
    assertThat(corrections("cabtle")).containsExactly("cable", "cantle", "castle");
    assertThat(corrections("cabtle closes")).containsExactly("cable closes");
    assertThat(corrections("cabtle", ArticleQuery.of(Facet.LANGUAGE, "fr")))
        .containsExactly("cantle");
    assertThat(corrections("cabtle", ArticleQuery.of(Facet.LANGUAGE, "de"))).isEmpty();
  }

  @Test
  void prefersTheNearestWordsAndOfThoseTheMostUsed() throws IOException {
    for (String headline :
        List.of("Storms", "Stork", "Story", "Store", "Story", "Store", "Store")) {
      save(told("en", headline));
    }
    assertThat(corrections("storz")).containsExactly("store", "story", "stork");
  }

  @Test
  void forgetsTheWordsOfWithdrawnArticles() throws IOException {
    ArticleSummarized article = told("en", "Volcano erupts");
    save(article);
    save(withdrawn(article));
    assertThat(corrections("volcno")).isEmpty();
  }

  @Test
  void correctsAnyOneWrongLetter() throws IOException {
    save(told("en", String.join(" and ", WORDS)));
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String word = WORDS[random.nextInt(WORDS.length)];
      String typed = mistyped(word, random);
      if (!isFound(typed)) {
        assertThat(corrections(typed)).as("%s, seed %d", typed, seed).containsExactly(word);
      }
    }
  }

  /** With a letter put in, left out, replaced or swapped, by one that none of the words has. */
  private static String mistyped(String word, Random random) {
    int at = random.nextInt(word.length() - 1);
    String head = word.substring(0, at);
    return switch (random.nextInt(4)) {
      case 0 -> head + "x" + word.substring(at);
      case 1 -> head + "x" + word.substring(at + 1);
      case 2 -> head + word.substring(at + 1);
      default -> head + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  /** A wrong letter may be cut off with the end of the word. */
  private boolean isFound(String typed) throws IOException {
    Query words = new WordQueries(analysis).of(SearchWords.of(typed));
    return index.read(searcher -> searcher.count(words)) > 0;
  }

  private List<String> corrections(String typed) throws IOException {
    return corrections(typed, ArticleQuery.ALL);
  }

  private List<String> corrections(String typed, ArticleQuery filters) throws IOException {
    return index.read(searcher -> spelling.corrections(typed, filters, searcher));
  }

  private void save(ArticleSummarized... given) throws IOException {
    index.save(List.of(given));
    index.refresh();
  }

  private ArticleSummarized told(String language, String headline) {
    return new Sample("https://a.example/" + articles++)
        .from(new Outlet("a.example", "A", null), language)
        .headline(headline)
        .article();
  }
}
