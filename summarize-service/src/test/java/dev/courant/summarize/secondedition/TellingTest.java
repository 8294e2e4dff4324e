package dev.courant.summarize.secondedition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.CompiledBy;
import dev.courant.model.DigitalSourceType;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.model.Outlet;
import dev.courant.model.Topics;
import dev.courant.summarize.extractive.ExtractiveEngine;
import dev.courant.summarize.secondedition.Telling.Done;
import dev.courant.summarize.secondedition.Telling.Later;
import dev.courant.summarize.summary.Compilation;
import dev.courant.summarize.summary.LanguageModels;
import dev.courant.summarize.summary.Summarization;
import dev.courant.summarize.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class TellingTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  private final ExtractiveEngine extractive = new ExtractiveEngine();
  private boolean answers = true;
  private boolean resting;
  private int asked;
  private final LanguageModels models = new LanguageModels(1, this::compile, () -> resting);
  private final Telling telling =
      new Telling(new Summarization(models.engine(), Clock.systemUTC()), models);

  @Test
  void sendsWhatAModelToldToWhoeverHasThePartitionOfTheRawArticle() {
    Done done = (Done) telling.of(waiting(null));

    ProducerRecord<String, byte[]> sent = done.record().orElseThrow();
    ArticleSummarized told = EventCodec.decode(sent.value(), ArticleSummarized.class);
    assertThat(done.outcome()).isEqualTo(Outcome.TOLD);
    assertThat(sent.topic()).isEqualTo(Topics.SECOND_EDITIONS);
    assertThat(sent.partition()).isEqualTo(3);
    assertThat(told.edition()).isEqualTo(2);
    assertThat(header(sent, "ce_id")).isEqualTo(told.id() + "/1/e2");
    assertThat(header(sent, EventRecords.EDITION)).isEqualTo("2");
  }

  @Test
  void sendsNothingWhereNoModelHasAnAnswer() {
    answers = false;

    assertThat(telling.of(waiting(null)))
        .isEqualTo(new Done(Outcome.UNANSWERED, java.util.Optional.empty()));
  }

  @Test
  void standsInForAModelWhoseNewAnalysisDoesNotStandTheCheck() {
    answers = false;

    Done done = (Done) telling.of(waiting("job-1"));

    assertThat(done.outcome()).isEqualTo(Outcome.UNANSWERED);
    assertThat(header(done.record().orElseThrow(), "ce_id")).endsWith("/1/e2/job-1");
  }

  @Test
  void letsArticlesWaitWhileModelsRestAndOneTryWhetherTheyStillDo() {
    answers = false;
    resting = true;

    assertThat(telling.of(waiting(null))).isInstanceOf(Later.class);
    assertThat(asked).as("one tried").isEqualTo(1);
    answers = true;
    assertThat(telling.of(waiting(null))).isInstanceOf(Done.class);
  }

  private Compilation compile(SourceText text) {
    asked++;
    Compilation told = extractive.compile(text);
    return !answers
        ? told
        : new Compilation(
            told.headline(),
            "en",
            told.summary(),
            List.of(),
            null,
            null,
            List.of(),
            new CompiledBy("stub", "stub-1", "p", "1"),
            DigitalSourceType.MODEL_WRITTEN,
            List.of());
  }

  private static Waiting waiting(String job) {
    String url = "https://www.example.org/a";
    ArticleId id = ArticleId.of(CanonicalUrl.parse(url).orElseThrow());
    ArticleIngested article =
        new ArticleIngested(
            id,
            1,
            Change.CREATED,
            url,
            "feed",
            new Outlet("example.org", "Example", "GB"),
            "Bridge closes",
            "The bridge over the river closes on Monday. Work takes two years.",
            "en",
            List.of(),
            NOW,
            null,
            null,
            List.of(),
            NOW);
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(Topics.RAW, 3, 7, id.value(), new byte[0]);
    if (job != null) {
      record.headers().add(EventRecords.REANALYSIS, job.getBytes(StandardCharsets.UTF_8));
    }
    return new Waiting(record, article);
  }

  private static String header(ProducerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
