package dev.courant.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OffsetMeterTest {
  @Test
  void takesTheMarkersOfTransactionsForWhatTheyAre() {
    OffsetMeter meter = new OffsetMeter(0);
    for (long offset = 0; offset < 2_000; offset += 2) {
      meter.record(offset);
    }
    meter.end(2_000);

    assertThat(meter.lost()).isZero();
  }

  @Test
  void findsASegmentThatIsNotThere() {
    OffsetMeter meter = new OffsetMeter(0);
    for (long offset = 0; offset < 500; offset++) {
      meter.record(offset);
    }
    meter.record(1_500);
    meter.end(1_501);

    assertThat(meter.lost()).isEqualTo(900);
  }

  @Test
  void findsOffsetsThatNoTransactionCanHaveUsed() {
    OffsetMeter meter = new OffsetMeter(0);
    meter.record(0);
    meter.end(10);

    assertThat(meter.lost()).isEqualTo(8);
  }
}
