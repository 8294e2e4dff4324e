package dev.courant.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BylineWordsTest {
  @Test
  void severalNamesAreToldApart() {
    assertThat(BylineWords.split("By Ann Lee, Bo Ek and Cy Ray"))
        .containsExactly("Ann Lee", "Bo Ek", "Cy Ray");
    assertThat(BylineWords.split("Von Anna Weber und Bernd Roth"))
        .containsExactly("Anna Weber", "Bernd Roth");
  }

  @Test
  void degreesStayWithTheirBearer() {
    assertThat(BylineWords.split("Ann Lee, MD, PhD")).containsExactly("Ann Lee, MD, PhD");
  }

  @Test
  void aLineThatIntroducesNobodyNamesNobody() {
    assertThat(BylineWords.introduced("Boats run twice an hour")).isEmpty();
    assertThat(BylineWords.introduced("Published August 7, 2026 by Ann Lee | News"))
        .containsExactly("Ann Lee");
  }

  @Test
  void accountsAndLabelsAreNoNames() {
    assertThat(BylineWords.declared("admin")).isNull();
    assertThat(BylineWords.declared("https://harbour.example/ann")).isNull();
    assertThat(BylineWords.declared("Written by")).isNull();
    assertThat(BylineWords.declared("Ann Lee | Harbour desk")).isEqualTo("Ann Lee");
  }
}
