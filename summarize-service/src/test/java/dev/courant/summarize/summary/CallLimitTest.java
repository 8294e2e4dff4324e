package dev.courant.summarize.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallLimitTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "7, 7", "8, 9", "64, 72"})
  void anEighthMoreArticlesAreInWorkThanCallsAreMade(int calls, int articles) {
    assertThat(new CallLimit(calls).articles()).isEqualTo(articles);
  }

  @Test
  void anEngineMayTakeLess() {
    assertThat(new CallLimit(64).atMost(4)).isEqualTo(new CallLimit(4));
    assertThat(new CallLimit(4).atMost(64)).isEqualTo(new CallLimit(4));
  }
}
