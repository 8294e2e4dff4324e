package dev.courant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.evaluation.SectionSwap.Told;
import dev.courant.model.CanonicalUrl;
import dev.courant.page.ExtractedPage;
import dev.courant.page.PageExtractor;
import dev.courant.testkit.newsroom.NewsroomArticle;
import dev.courant.testkit.newsroom.Outlets;
import dev.courant.testkit.newsroom.SampleNewsroom;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectionSwapTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final Outlets OUTLETS =
      SampleNewsroom.outlets(
          START, Clock.fixed(START, ZoneOffset.UTC), SampleNewsroom.Timings.USUAL);
  private static final PageExtractor EXTRACTOR = new PageExtractor();
  private static final SectionSwap SWAP = new SectionSwap();

  static List<NewsroomArticle> articles() {
    return OUTLETS.articles();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void no_section_depends_on_who_publishes_the_text(NewsroomArticle article) throws IOException {
    Told text = told(article);
    assertThat(SWAP.changed(text)).isEmpty();
    assertThat(Stream.of(SWAP.section(text).topic(), SWAP.section(text).region()))
        .anyMatch(label -> label.told());
  }

  private static Told told(NewsroomArticle article) throws IOException {
    CanonicalUrl url = CanonicalUrl.parse(article.url()).orElseThrow();
    try (InputStream page = OUTLETS.at(url).orElseThrow().content().stored().open()) {
      ExtractedPage read = EXTRACTOR.extract(page.readAllBytes(), null, article.url());
      return new Told(read.title(), read.body(), article.url(), article.outlet().country());
    }
  }
}
