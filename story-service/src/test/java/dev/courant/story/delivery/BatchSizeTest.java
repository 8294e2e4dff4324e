package dev.courant.story.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSizeTest {
  private final BatchSize size = new BatchSize(1_000);

  @Test
  void fullBatchesThatAreQuickMakeTheNextLonger() {
    size.took(200, Duration.ofSeconds(1));
    assertThat(size.get()).isEqualTo(400);
    size.took(400, Duration.ofSeconds(1));
    size.took(800, Duration.ofSeconds(1));
    assertThat(size.get()).as("never more than the setting").isEqualTo(1_000);
  }

  @Test
  void batchThatIsNotFullOrTakesItsTimeChangesNothing() {
    size.took(199, Duration.ofMillis(10));
    size.took(200, Duration.ofSeconds(3));
    assertThat(size.get()).isEqualTo(200);
  }

  @Test
  void slowBatchHalvesTheNextDownToOne() {
    size.took(150, Duration.ofSeconds(60));
    assertThat(size.get()).isEqualTo(75);
    size.took(1, Duration.ofSeconds(60));
    assertThat(size.get()).isEqualTo(1);
  }

  @Test
  void settingIsTheMost() {
    assertThat(new BatchSize(50).get()).isEqualTo(50);
  }
}
