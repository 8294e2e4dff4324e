package dev.courant.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Guarantee 7: every article is in exactly one story at any time, through kills. */
class KilledStoriesIT {
  @Test
  void decidesNothingTwiceAndTheSameAsWithoutKills() throws Exception {
    Numbers numbers =
        Numbers.of(List.of("--articles", "300", "--kills", "3"), StoryChaos.OPTIONS).orElseThrow();

    assertThat(new StoryChaos(numbers, 7).run()).isTrue();
  }
}
