package dev.courant.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more",
        "READ MORE:",
        "» Leia também",
        "اقرأ أيضًا",
        "関連記事",
        "—",
        "* * *",
        "12.03.2024, 14:05",
        "Updated 5 March 2024 12:30",
        "Getty Images",
        "Image: Ada Quay / Harbour News",
        "Foto: dpa",
        "© Harbour News Ltd. 2024",
        "Copyright © 2024 Harbour News, LLC."
      })
  void isWhatTellsNothing(String text) {
    assertThat(Boilerplate.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more about the ferry",
        "The ferry sank in 2024.",
        "In 1999 the ferry sank with all hands",
        "Reuters reported the loss",
        "Picture: a harbour without boats.",
        "नमस्ते",
        "👍"
      })
  void isNoneOfAnArticlesOwnWords(String text) {
    assertThat(Boilerplate.is(text)).isFalse();
  }

  @Test
  void isNoHeadingWithAYear() {
    assertThat(Boilerplate.is("A turn in 2024?", true, PageExtractor.ALL)).isFalse();
    assertThat(Boilerplate.is("12.03.2024, 14:05", true, PageExtractor.ALL)).isTrue();
  }

  @Test
  void isNoTextOfMoreThan90Characters() {
    assertThat(Boilerplate.is("- ".repeat(46))).isFalse();
  }
}
