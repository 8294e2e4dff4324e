package dev.courant.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassWordsTest {
  @Test
  void readsWordsBetweenHyphensUnderscoresSpacesAndDigits() {
    assertThat(ClassWords.marks("x-sidebar_2 y")).isEqualTo(Marks.NOISE);
    assertThat(ClassWords.marks("col9 caption")).isEqualTo(Marks.CAPTION);
    assertThat(ClassWords.marks("")).isZero();
  }

  @Test
  void readsWordsInCamelCase() {
    assertThat(ClassWords.marks("pageSidebarLeft")).isEqualTo(Marks.NOISE);
    assertThat(ClassWords.marks("SIDEBAR")).isEqualTo(Marks.NOISE);
  }

  @Test
  void readsNeighboursWrittenTogether() {
    assertThat(ClassWords.marks("read-more")).isEqualTo(Marks.NOISE);
    assertThat(ClassWords.marks("article_Body")).isEqualTo(Marks.BODY);
    assertThat(ClassWords.marks("read more")).as("two names").isZero();
    assertThat(ClassWords.marks("read-the-more")).as("no neighbours").isZero();
  }

  @Test
  void takesNoPartOfAWordForAWord() {
    assertThat(ClassWords.marks("sidebars")).isZero();
    assertThat(ClassWords.marks("navi-gator")).isEqualTo(Marks.NOISE);
    assertThat(ClassWords.marks("mynav")).isZero();
  }

  @Test
  void believesNoWordBehindOneThatDeniesIt() {
    assertThat(ClassWords.marks("has-sidebar")).isZero();
    assertThat(ClassWords.marks("no-sidebar sidebar")).isEqualTo(Marks.NOISE);
    assertThat(ClassWords.marks("with-left-sidebar")).isEqualTo(Marks.NOISE);
    assertThat(ClassWords.marks("hide")).isZero();
  }

  @Test
  void gathersWhatAllWordsOfANameMean() {
    assertThat(ClassWords.marks("author teaser"))
        .isEqualTo(Marks.BYLINE | Marks.AUTHOR | Marks.TEASER);
  }

  @Test
  void readsTheBeginningOfAnEndlessNameOnly() {
    assertThat(ClassWords.marks("x".repeat(399) + " sidebar")).isZero();
  }
}
