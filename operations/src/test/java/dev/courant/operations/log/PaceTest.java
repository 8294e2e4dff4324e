package dev.courant.operations.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void letsSoManyThroughInASecondAndNoBurstAfterAPause() {
    AtomicLong now = new AtomicLong();
    AtomicLong slept = new AtomicLong();
    Pace pace = new Pace(10, now::get, nanos -> slept.addAndGet(now.addAndGet(nanos) * 0 + nanos));

    for (int i = 0; i < 21; i++) {
      pace.await(1);
    }
    assertThat(slept.get()).isEqualTo(2_000_000_000L);

    now.addAndGet(60_000_000_000L);
    for (int i = 0; i < 21; i++) {
      pace.await(1);
    }
    assertThat(slept.get()).isEqualTo(4_000_000_000L);
  }
}
