package dev.courant.summarize.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.grounding.evidence.Reason;
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

  private static final SourceText COURT =
      Texts.of(
          "en",
          "A court in Norholm on Tuesday cleared the former mayor Tove Vanning of fraud but convicted"
              + " her deputy, Sven Halder, of theft.",
          "Power has been restored to about half of the houses on the quay.",
          "The ferry left at 6am, before the crews were due to meet at noon.",
          "Halder said he was ready to return the boats if the council asked him.",
          "The repair of the bridge cost $14.99 for each of the 42.6 metres.",
          "Fishermen on the quay say that the storm is worse than the last one.",
          "The boats were bought in 2019 from a yard in Kessary.",
          "Officials did not say whether the tide had reached the school.",
          "\"We will look at every record,\" said the clerk Ines Reld.",
          "The clerk had been asked about the boats.",
          "She said \"the archive is open to everybody who asks\".");

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ROLES      | Tove Vanning was convicted and Sven Halder cleared.",
        "COMPARISON | Power has been restored to the houses on the quay.",
        "COMPARISON | All fishermen on the quay say the storm is worse than the last one.",
        "CAUSE      | The ferry left after the crews met at noon.",
        "CAUSE      | The boats were bought in 2019 because power was restored to half of the houses.",
        "QUOTE      | \"The archive is open to everybody who asks\", said Sven Halder.",
      })
  void whatIsExchangedWidenedOrLinkedIsNotBorneOut(Reason reason, String sentence) {
    assertThat(check.check(sentence, COURT))
        .isInstanceOfSatisfying(
            Verdict.Unsupported.class, verdict -> assertThat(verdict.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tove Vanning was cleared and Sven Halder convicted.",
        "About half of the houses have power again.",
        "The ferry set off at 6am, hours before a planned meeting.",
        "Halder offered to give the boats back if he was asked to.",
        "Each metre of the bridge cost less than $15.",
        "The bridge is about 43 metres long.",
        "It is not clear if all of the school stayed dry.",
        "\"The archive is open to everybody who asks\", said Ines Reld.",
      })
  void theSameOfTheCourtIsBorneOut(String sentence) {
    assertThat(check.check(sentence, COURT)).isInstanceOf(Verdict.Grounded.class);
  }

  @Test
  void speechWithoutItsMarksIsNotTheNewswiresOwnVoice() {
    SourceText text =
        Texts.of("en", "\"He knew everything about me and my brother,\" said the diver Ines Reld.");

    assertThat(check.check("He knew all about me and my brother.", text))
        .isInstanceOfSatisfying(
            Verdict.Unsupported.class, u -> assertThat(u.reason()).isEqualTo(Reason.QUOTE));
    assertThat(check.check("The diver Ines Reld said he knew all about her.", text))
        .isInstanceOf(Verdict.Grounded.class);
  }
}
