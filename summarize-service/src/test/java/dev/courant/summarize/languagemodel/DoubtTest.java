package dev.courant.summarize.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoubtTest {
  private final Doubt doubt = new Doubt();

  @Test
  void believesFreeWordsOfAModelThatWasNeverWrong() {
    doubt.stood("near", 0.9);
    doubt.stood("far", 0.1);

    assertThat(doubt.of("near")).isFalse();
    assertThat(doubt.of("far")).isFalse();
  }

  @Test
  void believesOnlyWhatKeepsCloseWhereAnotherSentenceWasWrong() {
    doubt.stood("near", 0.9);
    doubt.stood("far", 0.1);
    doubt.caught();

    assertThat(doubt.of("near")).isFalse();
    assertThat(doubt.of("far")).isTrue();
  }

  @Test
  void takesOneFaultAmongManyForChance() {
    doubt.caught();
    for (int i = 0; i < 6; i++) {
      doubt.stood("far " + i, 0.1);
    }

    assertThat(doubt.of("far 0")).isFalse();
  }
}
