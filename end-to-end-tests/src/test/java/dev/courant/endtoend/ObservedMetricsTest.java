package dev.courant.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObservedMetricsTest {
  @Test
  void tellsMetricsFromFunctionsLabelsAndTimes() {
    assertThat(
            ObservedMetrics.in(
                "sum by (group, topic) (rate(a_total{job=~\"b.*\", c=\"d\"}[5m] offset 1h)) / on (e) max(f_count) > 1e3 and g == 0"))
        .containsExactly("a_total", "f_count", "g");
  }

  @Test
  void readsNamesFromAnAnswer() {
    assertThat(ObservedMetrics.exposed("# HELP a b\n# TYPE a gauge\na{c=\"d e\"} 1.0\nf 2\n"))
        .containsExactlyInAnyOrder("a", "f");
  }
}
