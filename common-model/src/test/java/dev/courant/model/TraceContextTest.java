package dev.courant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
  private static final Instant TIME = Instant.parse("2026-03-05T12:00:00Z");

  @Test
  void readsTheExampleOfTheStandardAndGoesOnInASpanOfItsOwn() {
    TraceContext context =
        TraceContext.parse("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01").orElseThrow();

    assertThat(context.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    assertThat(context.sampled()).isTrue();
    assertThat(context.next().traceId()).isEqualTo(context.traceId());
    assertThat(context.next().spanId()).isNotEqualTo(context.spanId());
    assertThat(TraceContext.parse(context.toString())).contains(context);
  }

  @Test
  void readsALaterVersionThatSaysMore() {
    assertThat(
            TraceContext.parse("01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-and-more"))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more"
      })
  void takesNothingForATraceThatIsNone(String text) {
    assertThat(TraceContext.parse(text)).isEmpty();
  }

  @Test
  void givesEveryRecordOfARevisionTheSameTrace() {
    ArticleIngested raw = Examples.INGESTED;
    ProducerRecord<String, byte[]> first = EventRecords.of(raw, "/test", TIME);
    ProducerRecord<String, byte[]> again = EventRecords.of(raw, "/test", TIME);

    TraceContext trace = TraceContext.in(first.headers()).orElseThrow();
    assertThat(TraceContext.in(again.headers()).orElseThrow().traceId())
        .isEqualTo(trace.traceId())
        .isEqualTo(TraceContext.of(raw.id(), raw.revision()).traceId())
        .isNotEqualTo(TraceContext.of(raw.id(), raw.revision() + 1).traceId());
  }

  @Test
  void continuesTheTraceOfTheRecordThatItFollowsAndTheJobThatItWasAskedForBy() {
    RecordHeaders in = new RecordHeaders();
    in.add(
        "traceparent",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            .getBytes(StandardCharsets.US_ASCII));
    in.add(EventRecords.REANALYSIS, "nightly".getBytes(StandardCharsets.UTF_8));

    ProducerRecord<String, byte[]> out =
        EventRecords.following(in, Examples.INGESTED, "/test", TIME);

    TraceContext trace = TraceContext.in(out.headers()).orElseThrow();
    assertThat(trace.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    assertThat(trace.spanId()).isNotEqualTo("b7ad6b7169203331");
    assertThat(EventRecords.reanalysisOf(out.headers())).isEqualTo("nightly");
    assertThat(new String(out.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
        .endsWith("/" + Examples.INGESTED.revision() + "/nightly");
  }
}
