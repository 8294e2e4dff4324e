package dev.courant.summarize.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sentence makes of the words that it shares with its source. */
class RelationChecksTest {
  private static final SourceText HARBOUR =
      Texts.of(
          "en",
          "Norholm's council may sell the old harbour to the shipping company Orvik next year.",
          "Former mayor Tove Vanning sued the builder Sven Halder in 2021 after the quay had"
              + " collapsed.",
          "Halder plans to build 40 flats beside the quay if the council agrees.",
          "Some fishermen said they had lost their nets in the storm.",
          "The storm sank 12 boats and damaged 35 houses, and fewer than 200 people needed shelter.",
          "Traffic through the harbour fell by a fifth, the harbour office said.",
          "\"There is no proof that the builder used bad concrete,\" said the engineer Greta Lind.",
          "Vanning, who resigned in May, denied that she had known about the cracks.",
          "Three of the seven divers said they had seen cracks under the quay.");

  private final GroundingCheck check = new GroundingCheck();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MODALITY   | Norholm's council sold the old harbour to the shipping company Orvik.",
        "MODALITY   | Sven Halder has built flats beside the quay.",
        "MODALITY   | Halder will build 40 flats beside the quay.",
        "ROLES      | Builder Sven Halder sued Tove Vanning over the quay.",
        "ROLES      | Mayor Tove Vanning took the builder to court in 2021.",
        "COMPARISON | All fishermen lost their nets in the storm.",
        "COMPARISON | More than 200 people needed shelter after the storm.",
        "COMPARISON | Traffic through the harbour rose by a fifth.",
        "COMPARISON | Vanning admitted that she had known about the cracks.",
        "CAUSE      | Tove Vanning sued the builder before the quay collapsed.",
        "NUMBER     | The storm sank 35 boats and damaged 12 houses.",
        "QUOTE      | The engineer said there was \"proof that the builder used bad concrete\".",
      })
  void whatTheSourceSaysOtherwiseIsNotBorneOut(Reason reason, String sentence) {
    assertThat(check.check(sentence, HARBOUR))
        .isInstanceOfSatisfying(
            Verdict.Unsupported.class, verdict -> assertThat(verdict.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council might sell Norholm's old harbour to Orvik.",
        "Beside the quay Halder wants to have 40 flats, if the council lets him.",
        "The builder Sven Halder was sued by Tove Vanning, once mayor of Norholm.",
        "Some fishermen are without their nets since the storm.",
        "After the quay collapsed, Vanning took Halder to court.",
        "Shelter was needed by fewer than 200 people.",
        "A dozen boats sank, and 35 houses were damaged.",
        "Greta Lind, an engineer, sees \"no proof that the builder used bad concrete\".",
      })
  void theSameInOtherWordsIsBorneOut(String sentence) {
    assertThat(check.check(sentence, HARBOUR)).isInstanceOf(Verdict.Grounded.class);
  }

  @Test
  void aPartOfASentenceDoesNotStandForAllOfThem() {
    assertThat(check.check("divers said they had seen cracks under the quay.", HARBOUR))
        .isInstanceOf(Verdict.Unsupported.class);
  }
}
