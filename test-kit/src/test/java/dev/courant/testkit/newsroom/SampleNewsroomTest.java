package dev.courant.testkit.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SampleNewsroomTest {
  private static final Instant FIRST_START = Instant.parse("2026-03-01T09:00:00.5Z");
  private static final Pattern END_OF_SENTENCE =
      Pattern.compile("[.!?؟]\\p{Pf}?( |\"|$)|[.!?]\"|[。।]");

  private Instant now = FIRST_START;

  @Test
  void itHasOutletsOfManyCountriesLanguagesAndFormats() {
    List<Feed> feeds = newsroom().feeds();

    assertThat(feeds.stream().map(feed -> feed.outlet().country()).distinct().count())
        .isGreaterThanOrEqualTo(9);
    assertThat(feeds.stream().map(Feed::language).distinct().count()).isGreaterThanOrEqualTo(7);
    assertThat(feeds.stream().map(feed -> feed.url().replaceAll(".*/", "")))
        .contains("rss.xml", "atom.xml", "feed.json");
    assertThat(feeds).allSatisfy(feed -> assertThat(feed.source()).isEqualTo("sample"));
    assertThat(feeds).allSatisfy(feed -> assertThat(feed.url()).contains(".example/"));
  }

  @Test
  void itHasEnoughArticlesThatAreLongEnoughToSummarise() {
    assertThat(newsroom().articles()).hasSizeGreaterThanOrEqualTo(44);
    assertThat(newsroom().articles()).extracting(NewsroomArticle::id).doesNotHaveDuplicates();
    assertThat(stories())
        .allSatisfy(story -> {
          String text = String.join("\n", story.wording().paragraphs());
          assertThat(END_OF_SENTENCE.matcher(text.replace("\n", " ")).results().count())
              .as(story.url())
              .isBetween(6L, 15L);
        });
  }

  @Test
  void everyArticleAppearedInTheDayAndAHalfBefore() {
    assertThat(stories())
        .allSatisfy(story ->
            assertThat(story.byline().published())
                .isBetween(FIRST_START.minus(Duration.ofHours(36)), FIRST_START));
  }

  @Test
  void oneArticleIsCorrectedAndOneWithdrawnOnceTheyWereRead() throws IOException {
    Outlets newsroom = newsroom();
    readEverything(newsroom);
    assertThat(newsroom.articles()).noneMatch(article -> article.revision() > 1);

    now = FIRST_START.plusSeconds(21);
    assertThat(newsroom.articles()).filteredOn(article -> article.revision() == 2).hasSize(1);
    assertThat(newsroom.articles()).noneMatch(NewsroomArticle::withdrawn);

    int before = newsroom.articles().size();
    now = FIRST_START.plusSeconds(41);
    assertThat(newsroom.articles()).filteredOn(NewsroomArticle::withdrawn).hasSize(1);
    assertThat(newsroom.articles()).as("another came in its place").hasSize(before + 1);
  }

  @Test
  void anArticleThatNobodyReadStaysAsItIs() {
    Outlets newsroom = newsroom();
    now = FIRST_START.plusSeconds(90);

    assertThat(newsroom.articles()).noneMatch(NewsroomArticle::withdrawn);
    readEverything(newsroom);
    assertThat(newsroom.articles()).noneMatch(NewsroomArticle::withdrawn);

    now = now.plusSeconds(11);
    assertThat(newsroom.articles()).filteredOn(NewsroomArticle::withdrawn).hasSize(1);
  }

  @Test
  void aRestartServesWhatAnEarlierRunHasChanged() throws IOException {
    Outlets before = newsroom();
    readEverything(before);
    now = FIRST_START.plusSeconds(60);
    Outlets after = newsroom();

    assertThat(after.articles()).isEqualTo(before.articles());
    for (NewsroomArticle article : after.articles()) {
      assertThat(html(after, article)).isEqualTo(html(before, article));
    }
  }

  private Outlets newsroom() {
    InstantSource hands = () -> now;
    return SampleNewsroom.outlets(
        FIRST_START, hands.withZone(ZoneOffset.UTC), SampleNewsroom.Timings.USUAL);
  }

  private static List<Story> stories() {
    return SampleNewsroom.files(FIRST_START).stream()
        .flatMap(file -> file.stories().stream())
        .toList();
  }

  private static void readEverything(Outlets newsroom) {
    newsroom.articles().forEach(article -> newsroom.at(article.canonicalUrl()));
  }

  private static String html(Outlets newsroom, NewsroomArticle article) throws IOException {
    CanonicalUrl address = article.canonicalUrl();
    return new String(
        newsroom.at(address).orElseThrow().content().inflated().readAllBytes(),
        StandardCharsets.UTF_8);
  }
}
