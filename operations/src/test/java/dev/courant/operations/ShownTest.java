package dev.courant.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShownTest {
  @Test
  void writesWhatSteersATerminalAsText() {
    assertThat(Shown.of("a\u001b[31mb\n\u202ec\u2066"))
        .isEqualTo("a\\u001b[31mb\\u000a\\u202ec\\u2066");
  }

  @Test
  void leavesWordsOfAnyScriptAsTheyAre() {
    assertThat(Shown.of("é العربية 日本 \uD83D\uDCF0 $1")).isEqualTo("é العربية 日本 \uD83D\uDCF0 $1");
  }
}
