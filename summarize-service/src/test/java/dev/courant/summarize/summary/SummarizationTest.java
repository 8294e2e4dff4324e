package dev.courant.summarize.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Analysis;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.Outlet;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.summarize.extractive.ExtractiveEngine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SummarizationTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String BODY =
      """
      The parliament of Brazil approved the budget on Tuesday after a debate of nine hours. The vote was 312 to 145.

      Finance minister Ana Prado said that spending on schools rises by 4 percent. "We keep our word," she said. \
      The opposition called the figures incomplete 😀 and demanded a new count.

      The budget of Brazil now goes to the senate in Brasília, which has 30 days to vote on it.\
      """;

  private final Summarization summarization =
      new Summarization(new ExtractiveEngine(), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void restsEverySentenceOnPlacesInTheOriginal() {
    ArticleSummarized article =
        summarization.summarize(ingested(outlet("BR"), Change.CREATED, 1, BODY));

    Map<String, Sentence> sentences =
        article.sentences().stream().collect(Collectors.toMap(Sentence::id, Function.identity()));
    assertThat(article.summary())
        .isNotEmpty()
        .allSatisfy(
            told -> assertThat(told.receipts()).isNotEmpty().allMatch(sentences::containsKey));
    assertThat(article.analysis().sentences())
        .allSatisfy(
            told -> assertThat(told.receipts()).isNotEmpty().allMatch(sentences::containsKey));
    assertThat(article.sentences())
        .allSatisfy(s -> assertThat(codePoints(BODY, s.start(), s.end())).isEqualTo(s.text()));
    assertThat(article.analysis().disclaimer()).isEqualTo(Analysis.DISCLAIMER);
  }

  @Test
  void tellsTheSectionFromTheTextAndNeverFromTheOutlet() {
    ArticleSummarized one =
        summarization.summarize(ingested(outlet("BR"), Change.CREATED, 1, BODY));
    ArticleSummarized other =
        summarization.summarize(
            ingested(new Outlet("x", "Pretoria Post", "ZA"), Change.CREATED, 1, BODY));

    assertThat(other.section()).isEqualTo(one.section());
  }

  @Test
  void findsOnceWhatAllEditionsHaveInCommon() {
    ArticleIngested article = ingested(outlet("BR"), Change.CREATED, 1, BODY);
    FactsMemory memory = new FactsMemory(100_000);
    ArticleSummarized first = remembering(memory).summarize(article);
    assertThat(memory.find(article)).isNotNull();

    assertThat(remembering(memory).summarize(article)).isEqualTo(first);
    assertThat(summarization.summarize(article)).isEqualTo(first);
    assertThat(memory.find(ingested(outlet("BR"), Change.CREATED, 1, BODY + " More.")))
        .as("other words under the same number")
        .isNull();
    assertThat(memory.find(ingested(outlet("BR"), Change.UPDATED, 2, BODY))).isNull();
  }

  @Test
  void remembersTheLastThatFitHoweverOftenOthersWereAskedFor() {
    FactsMemory memory = new FactsMemory(20_000);
    Summarization all = remembering(memory);
    ArticleIngested first = ingested(outlet("BR"), Change.CREATED, 1, BODY + " Number 0.");
    for (int i = 0; i < 60; i++) {
      ArticleIngested next = ingested(outlet("BR"), Change.CREATED, 1, BODY + " Number " + i + ".");
      all.summarize(next);
      all.summarize(next);
      assertThat(memory.find(next)).as("article %d", i).isNotNull();
    }

    assertThat(memory.find(first)).isNull();
  }

  private static Summarization remembering(FactsMemory memory) {
    return new Summarization(
        new ExtractiveEngine(), Clock.fixed(NOW, ZoneOffset.UTC), Computation.HERE, memory);
  }

  @Test
  void emptiesWhatWasWithdrawn() {
    ArticleSummarized article =
        summarization.summarize(ingested(outlet("BR"), Change.RETRACTED, 2, ""));

    assertThat(article.change()).isEqualTo(Change.RETRACTED);
    assertThat(article.summary()).isEmpty();
    assertThat(article.sentences()).isEmpty();
    assertThat(article.original().url()).isEqualTo("https://www.example.org/1");
  }

  @Test
  void takesTheFirstSentenceForAHeadlineWhereTheOutletGaveNone() {
    ArticleIngested untitled =
        new ArticleIngested(
            ID,
            1,
            Change.CREATED,
            "https://www.example.org/1",
            "f",
            outlet("BR"),
            "",
            "Rain fell all day.",
            "en",
            List.of(),
            null,
            null,
            null,
            List.of(),
            NOW);

    assertThat(summarization.summarize(untitled).headline())
        .isEqualTo(new Statement("Rain fell all day.", List.of("s1")));
  }

  private static final ArticleId ID =
      ArticleId.of(CanonicalUrl.parse("https://www.example.org/1").orElseThrow());

  private static Outlet outlet(String country) {
    return new Outlet("example.org", "Example", country);
  }

  private static ArticleIngested ingested(Outlet outlet, Change change, int revision, String body) {
    return new ArticleIngested(
        ID,
        revision,
        change,
        "https://www.example.org/1",
        "f",
        outlet,
        body.isEmpty() ? "" : "Brazil approves its budget",
        body,
        "en",
        List.of(),
        NOW,
        null,
        null,
        List.of(),
        NOW);
  }

  private static String codePoints(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }
}
