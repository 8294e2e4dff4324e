package dev.courant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

final class ErrorReportTest {
  @ParameterizedTest
  @ValueSource(strings = {"report", "id", "revision", "edition", "kind", "text", "at"})
  void isNotReadWithout(String field) {
    ObjectNode tree = EventCodec.mapper().valueToTree(Examples.ERROR_REPORT);
    tree.remove(field);
    byte[] bytes = EventCodec.encode(tree);
    assertThatThrownBy(() -> EventCodec.decode(bytes, ErrorReport.class))
        .isInstanceOf(EventCodec.UndecodableException.class);
  }

  @Test
  void countsCharactersAndNotBytes() {
    assertThat(ErrorReport.fits("\uD83D\uDCF0".repeat(1_000))).isTrue();
    assertThat(ErrorReport.fits("x".repeat(1_001))).isFalse();
  }

  @Test
  void isNotReadWhereItIsTooLong() {
    ObjectNode tree = EventCodec.mapper().valueToTree(Examples.ERROR_REPORT);
    byte[] bytes = EventCodec.encode(tree.put("text", "x".repeat(1_001)));
    assertThatThrownBy(() -> EventCodec.decode(bytes, ErrorReport.class))
        .isInstanceOf(EventCodec.UndecodableException.class);
  }
}
