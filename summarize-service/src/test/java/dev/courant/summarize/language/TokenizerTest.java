package dev.courant.summarize.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void theMarksOfAnEmojiAreNoWord() {
    assertThat(Tokenizer.tokens("A storm \u2600\uFE0F is coming", Language.of("en")))
        .extracting(Token::key)
        .containsExactly("a", "storm", "is", "coming");
  }
}
