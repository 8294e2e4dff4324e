package dev.courant.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Topics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogGapsTest {
  @Test
  void findsNothingWhereTheLogIsWhole() {
    assertThat(
            LogGaps.of(
                List.of(
                    partition(Topics.RAW, 10, 0, Map.of("courant-summarize", 10L)),
                    partition(Topics.SUMMARIZED, 5, 0, Map.of()),
                    partition(Topics.PUBLISHED, 0, 0, Map.of()))))
        .isEmpty();
  }

  @Test
  void findsAPartitionThatWasCutBehindItsReader() {
    assertThat(LogGaps.of(List.of(partition(Topics.RAW, 10, 0, Map.of("courant-summarize", 25L)))))
        .singleElement()
        .satisfies(gap -> {
          assertThat(gap.detail()).contains("its last 15 offsets were lost");
          assertThat(gap.repair()).contains("--reset-offsets --to-latest");
        });
  }

  @Test
  void findsATopicThatWasMadeAnewBeforeOneThatWasNot() {
    assertThat(
            LogGaps.of(
                List.of(
                    partition(Topics.RAW, 10, 0, Map.of()),
                    partition(Topics.SUMMARIZED, 0, 0, Map.of()),
                    partition(Topics.PUBLISHED, 7, 0, Map.of()))))
        .extracting(LogGap::topic)
        .containsExactly(Topics.SUMMARIZED);
  }

  @Test
  void findsOffsetsThatAReaderMissed() {
    assertThat(LogGaps.of(List.of(partition(Topics.RAW, 1000, 300, Map.of()))))
        .singleElement()
        .satisfies(gap -> assertThat(gap.detail()).startsWith("at least 300 offsets"));
  }

  private static PartitionSummary partition(
      String topic, long end, long lost, Map<String, Long> committed) {
    return new PartitionSummary(topic, 0, 0, end, lost, committed);
  }
}
