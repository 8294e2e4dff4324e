package dev.courant.summarize.grounding.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.grounding.GroundingCheck;
import dev.courant.summarize.grounding.Texts;
import dev.courant.summarize.grounding.Verdict;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegationCheckTest {
  private static final SourceText FERRY =
      Texts.of(
          "en",
          "The old ferry Marlin is on display in the museum of Lindholm, and its bell is rung every"
              + " Sunday.",
          "Its owner, Bertil Askerud, refused to sell the ship to a collector from Orvik.",
          "None of the visitors were reported to be injured in the storm.",
          "Mayor Tove Vanning was unhappy with the cost, but she will open the second hall in May.",
          "Askerud did not repair the engine, which dated from the first year of service.");

  private final GroundingCheck check = new GroundingCheck();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry, now the pride of Lindholm, is not on display in its museum.",
        "Mayor Vanning will not open a second hall of the museum in May.",
        "In Lindholm the bell of the Marlin is never rung on a Sunday.",
      })
  void whatTheSourceAssertsIsNotDenied(String sentence) {
    assertThat(reason(FERRY, sentence)).isEqualTo(Reason.NEGATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The owner of the ferry would not sell to a collector.",
        "The mayor was not happy about the cost.",
        "No injuries were reported among the visitors of the storm.",
        "The engine, from the first year, was never repaired.",
      })
  void aDenialInOtherWordsIsBorneOut(String sentence) {
    assertThat(reason(FERRY, sentence)).isNull();
  }

  @Test
  void aDenialInOneClauseDoesNotReachIntoTheNext() {
    SourceText text =
        Texts.of(
            "en",
            "The council did not raise taxes this year, but the port authority built a new quay for"
                + " the ferries.");

    assertThat(reason(text, "A quay for ferries was not built by the port authority."))
        .isEqualTo(Reason.NEGATION);
  }

  @Test
  void aDenialDoesNotBearOnANameAfterWhatItDenies() {
    SourceText text =
        Texts.of(
            "en",
            "The storm, sailors say, did no damage to the Marlin.",
            "Crowds came to see the Marlin after the storm.");

    assertThat(reason(text, "The storm did not damage Marlin.")).isNull();
  }

  @Test
  void twoDenialsTakeEachOtherBack() {
    assertThat(reason(FERRY, "Mayor Vanning was not unhappy about what it cost."))
        .isEqualTo(Reason.NEGATION);
    assertThat(reason(FERRY, "Askerud, the owner, had not never repaired the old engine."))
        .isEqualTo(Reason.NEGATION);
  }

  @Test
  void aNegationBeforeANumberIsOne() {
    SourceText text = Texts.of("en", "The museum of Lindholm was 80 years old when it closed.");

    assertThat(reason(text, "The museum of Lindholm was not 80 years old when it closed."))
        .isEqualTo(Reason.NEGATION);
  }

  @Test
  void aStressedAssertionNeedsOneInTheSource() {
    assertThat(reason(FERRY, "The owner of the Marlin did repair its engine."))
        .isEqualTo(Reason.NEGATION);
  }

  @Test
  void notOnlyWithWhatFollowsAndNumberOneDenyNothing() {
    SourceText text =
        Texts.of("en", "Askerud owns the ferry and the museum, and was first among collectors.");

    assertThat(reason(text, "Askerud owns not only the ferry but the museum too.")).isNull();
    assertThat(reason(text, "Askerud owns not only the ferry and the museum."))
        .isEqualTo(Reason.NEGATION);
    assertThat(reason(text, "Askerud, the no 1 among collectors, owns the museum.")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Der Rat von Lindholm hat gestern den Bau einer Brücke genehmigt, sagte Tove Vanning."
            + " | Nach Angaben von Tove Vanning wurde der Bau der Brücke nicht genehmigt.",
        "fr | Le conseil de Lindholm a approuvé hier la construction du pont, selon Tove Vanning."
            + " | Selon Tove Vanning, la construction du pont n'a pas été approuvée.",
        "es | El consejo de Lindholm aprobó ayer la construcción del puente, según Tove Vanning."
            + " | Según Tove Vanning, la construcción del puente no fue aprobada.",
        "pt | O conselho de Lindholm aprovou ontem a construção da ponte, segundo Tove Vanning."
            + " | Segundo Tove Vanning, a construção da ponte não foi aprovada.",
        "it | Il consiglio di Lindholm ha approvato ieri la costruzione del ponte, secondo Vanning."
            + " | Secondo Vanning la costruzione del ponte non è stata approvata.",
      })
  void aNegationPutIntoARetellingIsFoundInManyLanguages(
      String language, String source, String claim) {
    assertThat(reason(Texts.of(language, source), claim)).isEqualTo(Reason.NEGATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Vanning lehnte den Bau der Brücke ab, weil er zu teuer sei."
            + " | Die Brücke wird nach dem Willen von Vanning nicht gebaut.",
        "fr | Vanning a refusé la construction du pont, jugée trop chère."
            + " | Vanning n'a pas voulu de la construction du pont.",
        "es | Vanning rechazó la construcción del puente por su precio."
            + " | Vanning no quiere la construcción del puente.",
        "pt | Vanning recusou a construção da ponte por causa do preço."
            + " | Vanning não quer a construção da ponte.",
        "it | Vanning ha rifiutato la costruzione del ponte per il prezzo."
            + " | Vanning non vuole la costruzione del ponte.",
      })
  void aRefusalBearsADenialOutInManyLanguages(String language, String source, String claim) {
    assertThat(reason(Texts.of(language, source), claim)).isNull();
  }

  private @Nullable Reason reason(SourceText text, String sentence) {
    return check.check(sentence, text) instanceof Verdict.Unsupported unsupported
        ? unsupported.reason()
        : null;
  }
}
