package dev.courant.testkit.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedCountryTest {
  @ParameterizedTest
  @CsvSource({"de, DE", "uk, GB", "ind, IN", "isl, IS", "Brazil, BR", "gl, GL"})
  void aCountryIsReadByEitherCodeOrByName(String text, String expected) {
    assertThat(StatedCountry.parse(text)).isEqualTo(expected);
  }

  @Test
  void whatIsNoCountryIsLeftOut() {
    assertThat(StatedCountry.parse("xx")).isNull();
    assertThat(StatedCountry.parse("")).isNull();
    assertThat(StatedCountry.parse(null)).isNull();
  }
}
