package dev.courant.operations.reanalysis;

import static dev.courant.operations.log.Events.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Change;
import dev.courant.model.Topics;
import dev.courant.operations.log.Events;
import dev.courant.operations.log.MemoryTopics;
import dev.courant.operations.log.MemoryTopics.Commit;
import dev.courant.operations.log.TestPace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReanalysisTest {
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

  private final MemoryTopics topics =
      new MemoryTopics()
          .with(
              Topics.RAW,
              Topics.SUMMARIZED,
              Topics.SUMMARIZED_REVISIONS,
              Topics.MODEL_ANSWERS,
              Topics.JOBS);
  private final Reanalysis reanalysis =
      new Reanalysis(topics, topics, Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void asksForTheNewestRevisionOfEachArticleInTheRange() {
    raw(1, 1, NOON.minusSeconds(60));
    raw(2, 1, NOON.minusSeconds(60));
    raw(2, 2, NOON.minusSeconds(30));
    raw(3, 1, NOON.minusSeconds(60));
    raw(3, 2, NOON.plusSeconds(5));
    raw(4, 1, NOON.minus(Duration.ofDays(2)));

    ReanalysisJob job = run(request(null));

    assertThat(job.asked()).isEqualTo(2);
    assertThat(requests()).containsExactly(id(1) + "/1", id(2) + "/2");
  }

  @Test
  void goesOnWhereItWasAndAsksForNothingTwice() {
    for (int n = 1; n <= 6; n++) {
      raw(n, 1, NOON.minusSeconds(60));
    }
    topics.commits(Commit.DONE, Commit.LOST, Commit.DONE_BUT_UNANSWERED, Commit.DONE);

    ReanalysisJob job = run(request(null));
    ReanalysisJob again = run(request(null));

    assertThat(job.asked()).isEqualTo(6);
    assertThat(job.done()).isTrue();
    assertThat(again).isEqualTo(job);
    assertThat(requests()).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void leavesOutWhatChangedWhileItRan() {
    raw(1, 1, NOON.minusSeconds(60));
    raw(2, 1, NOON.minusSeconds(60));

    ReanalysisJob job =
        reanalysis.run(
            "job",
            request(null),
            "test",
            TestPace.unhurried(1),
            state -> {
              if (state.asked() == 1 && state.superseded() == 0 && !state.done()) {
                raw(2, 2, NOON);
              }
            });

    assertThat(job.asked()).isEqualTo(1);
    assertThat(job.superseded()).isEqualTo(1);
  }

  @Test
  void saysHowManyItWouldBeAndWhatTheyWouldCost() {
    raw(1, 1, NOON.minusSeconds(60));
    raw(2, 1, NOON.minusSeconds(60));
    summarized(1);
    summarized(2);
    summarized(9);
    answer(1000, "0.02");
    answer(3000, "0.04");

    ReanalysisEstimate all = reanalysis.estimate(request(null));
    ReanalysisEstimate some = reanalysis.estimate(request("HARBOUR 2"));

    assertThat(all.articles()).isEqualTo(2);
    assertThat(all.outOfReach()).isEqualTo(1);
    assertThat(all.tokens()).isEqualTo(4000);
    assertThat(all.money()).isEqualTo(0.06);
    assertThat(some.articles()).isEqualTo(1);
    assertThat(some.outOfReach()).isZero();
    assertThat(topics.records(Topics.RAW)).hasSize(2);
  }

  private ReanalysisJob run(ReanalysisRequest request) {
    return reanalysis.run(request.id(), request, "test", TestPace.unhurried(1), _ -> {});
  }

  private static ReanalysisRequest request(@Nullable String query) {
    return new ReanalysisRequest(NOON.minusSeconds(3600), NOON, null, null, query, List.of());
  }

  private List<String> requests() {
    return topics.records(Topics.RAW).stream()
        .filter(record -> record.headers().lastHeader("courant_reanalysis") != null)
        .map(record ->
            new String(record.key(), UTF_8)
                + "/"
                + dev.courant.operations.log.ArticleStub.of(record.value())
                    .orElseThrow()
                    .revision())
        .toList();
  }

  private void raw(int n, int revision, Instant at) {
    topics.setTime(at);
    topics.add(Topics.RAW, id(n), Events.raw(n, revision, at));
  }

  private void summarized(int n) {
    topics.add(
        Topics.SUMMARIZED, id(n), Events.summarized(n, 1, Change.CREATED, NOON.minusSeconds(60)));
  }

  private void answer(int tokens, String money) {
    ProducerRecord<byte[], byte[]> answer =
        new ProducerRecord<>(Topics.MODEL_ANSWERS, "a".getBytes(UTF_8), "{}".getBytes(UTF_8));
    answer.headers().add("courant_tokens", String.valueOf(tokens).getBytes(UTF_8));
    answer.headers().add("courant_money", money.getBytes(UTF_8));
    topics.add(answer);
  }
}
