package dev.courant.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTextTest {
  private final PageText text = new PageText();

  @Test
  void foldsWhiteSpaceWithinAndBetweenRuns() {
    text.append(" \n A\u00a0 \u2003ferry ");
    text.append("\t");
    text.append("runs");
    text.append("!");
    assertThat(written()).isEqualTo("A ferry runs!");
  }

  @Test
  void keepsOneLineBreakWithoutSpacesAround() {
    text.append("one ");
    assertThat(text.breakLine()).isFalse();
    text.append(" two");
    assertThat(written()).isEqualTo("one\ntwo");
  }

  @Test
  void endsABlockAtTheSecondBreakInARow() {
    text.append("one");
    assertThat(text.breakLine()).isFalse();
    text.append(" ");
    assertThat(text.breakLine()).isTrue();
    assertThat(written()).isEqualTo("one");
  }

  @Test
  void breaksNoLineBeforeTheFirstWord() {
    assertThat(text.breakLine()).isFalse();
    text.append("one");
    assertThat(written()).isEqualTo("one");
  }

  @Test
  void beginsEachBlockWithoutTheSpaceOfTheOneBefore() {
    text.append("one ");
    text.beginBlock();
    text.append("two");
    assertThat(written()).isEqualTo("two");
  }

  @Test
  void tellsByHowMuchARunMadeItGrow() {
    assertThat(text.append(" ab ")).isEqualTo(2);
    assertThat(text.append("cd")).as("with the space before").isEqualTo(3);
    assertThat(text.append("  ")).isZero();
  }

  @Test
  void growsWithARunOfAnyLengthAndTheBreakBehindIt() {
    String run = "x".repeat((1 << 14) - 1);
    text.append(" ");
    text.append(run);
    text.breakLine();
    text.append(run);
    assertThat(written()).isEqualTo(run + "\n" + run);
  }

  private String written() {
    return text.between(text.start(), text.end());
  }
}
