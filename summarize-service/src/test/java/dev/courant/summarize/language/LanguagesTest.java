package dev.courant.summarize.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagesTest {
  private static final String ENGLISH =
      "The mayor said on Monday that the bridge would be closed for two weeks, because the river"
          + " had risen and the road to the village was under water.";
  private static final String NORWEGIAN =
      "Ordføreren sier at broen blir stengt i to uker, fordi elven har steget og veien til bygda er"
          + " under vann etter det store regnet.";

  @Test
  void believesADeclarationThatTheTextBearsOut() {
    assertThat(Languages.of(ENGLISH, "en-GB")).isEqualTo("en-GB");
    assertThat(Languages.of(ENGLISH, " en_US ")).isEqualTo("en-US");
    assertThat(Languages.of(NORWEGIAN, "nb")).isEqualTo("nb");
  }

  @Test
  void believesTheTextWhereItClearlyContradicts() {
    assertThat(Languages.of(ENGLISH, "pt-BR")).isEqualTo("en");
    assertThat(Languages.of("市長は月曜日に、橋が二週間閉鎖されると述べた。".repeat(5), "en")).isEqualTo("ja");
  }

  @Test
  void keepsTheDeclarationOfAShortText() {
    assertThat(Languages.of("Kurz und gut", "en")).isEqualTo("en");
  }

  @Test
  void keepsTheDeclarationOfALanguageThatItCouldNotTell() {
    assertThat(Languages.of(ENGLISH, "gl")).isEqualTo("gl");
  }

  @Test
  void saysSoWhereNobodyKnows() {
    assertThat(Languages.of("12345 67890", null)).isEqualTo("und");
    assertThat(Languages.of("", "no language!")).isEqualTo("und");
  }

  @Test
  void asksTheModelsWhereFunctionWordsTellNothing() {
    assertThat(
            Languages.of(
                "Dywedodd y maer ddydd Llun y byddai'r bont ar gau am bythefnos oherwydd bod yr"
                    + " afon wedi codi a'r ffordd dan ddŵr.",
                null))
        .isEqualTo("cy");
  }
}
