package dev.courant.summarize.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Statement;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundingCheckTest {
  private static final SourceText HARBOUR =
      Texts.of(
          "en",
          "The port of Lindholm handled 3.2 million tonnes of freight last year, harbour master"
              + " Greta Vanning said on Tuesday.",
          "Vanning blamed storms for a delay of 14 days and said the quay \"was never built for"
              + " ships of this size\".",
          "The shipping line Orvik sued the city council in May after talks failed.",
          "The council has not approved the new terminal, which may cost $45 million.",
          "Exports rose by 12 percent because a second crane was installed.");

  private final GroundingCheck check = new GroundingCheck();

  @Test
  void anExtractIsGrounded() {
    HARBOUR
        .sentences()
        .forEach(sentence ->
            assertThat(check.check(new Statement(sentence.text(), List.of(sentence.id())), HARBOUR))
                .isEqualTo(new Verdict.Grounded(1, List.of(sentence.id()))));
  }

  @Test
  void aPartOfAnExtractIsGroundedAndTheReceiptIsFound() {
    assertThat(check.check("Orvik sued the city council in May", HARBOUR))
        .isEqualTo(new Verdict.Grounded(1, List.of("s3")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The port handled 3.2m tonnes of freight in 2025.",
        "Storms caused a delay of two weeks.",
        "Greta Vanning said on 10 March that Lindholm handled 3.2 million tonnes.",
        "G. Vanning blamed storms for the delay.",
        "The city council was sued by the shipping line Orvik in May.",
        "The new terminal may cost $45 million.",
        "Exports were up 12% after a second crane was installed.",
      })
  void aFaithfulRetellingIsGrounded(String sentence) {
    assertThat(check.check(new Statement(sentence, Texts.ids(HARBOUR)), HARBOUR))
        .isInstanceOf(Verdict.Grounded.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER   | The port handled 3.4 million tonnes of freight last year.",
        "NUMBER   | Exports rose by twenty percent.",
        "UNIT     | The new terminal may cost €45 million.",
        "UNIT     | Storms caused a delay of 14 hours.",
        "DATE     | The shipping line Orvik sued the council in June.",
        "DATE     | Vanning spoke about the freight on Friday.",
        "NAME     | The harbour master, Greta Tolmin, spoke about freight.",
        "NEGATION | The council has approved the new terminal, which may cost $45 million.",
        "NEGATION | The shipping line Orvik has not sued the city council.",
        "QUOTE    | Vanning said the quay \"was always built for ships of this size\".",
        "MODALITY | The council has not approved the new terminal, which will cost $45 million.",
        "COMPARISON | Exports fell by 12 percent.",
        "UNIT     | Exports rose by 12 percentage points.",
        "NAME     | Tolmin confirms the delay of 14 days.",
        "ROLES    | The city council sued the shipping line Orvik in May after talks failed.",
      })
  void aDistortionIsNot(Reason reason, String sentence) {
    assertThat(check.check(new Statement(sentence, Texts.ids(HARBOUR)), HARBOUR))
        .isInstanceOfSatisfying(
            Verdict.Unsupported.class, u -> assertThat(u.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Der Rat hat den Bau genehmigt.          | Der Rat hat den Bau nicht genehmigt.",
        "fr | Le conseil a approuvé le port.          | Le conseil n'a pas approuvé le port.",
        "es | El consejo aprobó el nuevo puerto.      | El consejo no aprobó el nuevo puerto.",
        "it | Il consiglio ha approvato il porto.     | Il consiglio non ha approvato il porto.",
        "pt | O conselho aprovou o novo porto.        | O conselho não aprovou o novo porto.",
        "nl | De raad heeft de haven goedgekeurd.     | De raad heeft de haven niet goedgekeurd.",
        "sv | Rådet har godkänt den nya hamnen.       | Rådet har inte godkänt den nya hamnen.",
        "da | Rådet har godkendt den nye havn.        | Rådet har ikke godkendt den nye havn.",
        "pl | Rada zatwierdziła nowy port.            | Rada nie zatwierdziła nowego portu.",
        "ru | Совет одобрил новый порт.               | Совет не одобрил новый порт.",
        "uk | Рада схвалила новий порт.               | Рада не схвалила новий порт.",
        "tr | Yeni liman bu yaz hazır.                | Yeni liman bu yaz hazır değil.",
        "fi | Neuvosto hyväksyi uuden sataman.        | Neuvosto ei hyväksynyt uutta satamaa.",
        "ro | Consiliul a aprobat noul port.          | Consiliul nu a aprobat noul port.",
      })
  void aNegationPutInIsFoundInManyLanguages(String language, String source, String claim) {
    SourceText text = Texts.of(language, source);

    assertThat(check.check(new Statement(claim, List.of("s1")), text))
        .isInstanceOfSatisfying(
            Verdict.Unsupported.class, u -> assertThat(u.reason()).isEqualTo(Reason.NEGATION));
  }

  @Test
  void onlyTheNamedReceiptsCount() {
    String sentence = "Freight came to 3.2 million tonnes.";

    assertThat(check.check(new Statement(sentence, List.of("s1")), HARBOUR))
        .isInstanceOf(Verdict.Grounded.class);
    assertThat(check.check(new Statement(sentence, List.of("s2")), HARBOUR))
        .isInstanceOf(Verdict.Unsupported.class);
  }

  @Test
  void aSentenceWithoutReceiptsOrWithUnknownOnesIsNotShown() {
    assertThat(check.check(new Statement("Exports rose.", List.of()), HARBOUR))
        .isEqualTo(new Verdict.Unsupported(Reason.RECEIPT_MISSING, "no receipt", 0));
    assertThat(check.check(new Statement("Exports rose.", List.of("s99")), HARBOUR))
        .isEqualTo(new Verdict.Unsupported(Reason.RECEIPT_MISSING, "s99", 0));
  }

  @Test
  void acrossLanguagesFactsAreComparedAndTheRestIsUnverifiable() {
    SourceText german =
        Texts.of(
            "de",
            "Der Hafen von Lindholm hat im vergangenen Jahr 3,2 Millionen Tonnen umgeschlagen,"
                + " sagte Greta Vanning am Dienstag.");

    assertThat(
            check.check(
                new Statement(
                    "The port of Lindholm handled 3.2 million tonnes in 2025, said Greta Vanning on"
                        + " Tuesday.",
                    List.of("s1")),
                german))
        .isInstanceOfSatisfying(
            Verdict.Unverifiable.class,
            u -> assertThat(u.unchecked()).contains(Reason.NEGATION, Reason.CONTENT));
    assertThat(
            check.check(
                new Statement(
                    "The port of Lindholm handled 3.7 million tonnes, and that was all.",
                    List.of("s1")),
                german))
        .isInstanceOfSatisfying(
            Verdict.Unsupported.class, u -> assertThat(u.reason()).isEqualTo(Reason.NUMBER));
  }

  @Test
  void aTranslatedQuotationIsNotComparedWordForWord() {
    SourceText french =
        Texts.of("fr", "« Nous ne partirons pas avant la fin de la grève », a dit Odile Marchais.");

    assertThat(
            check.check(
                new Statement(
                    "\"We will not leave before the end of the strike\", said Odile Marchais.",
                    List.of("s1")),
                french))
        .isInstanceOfSatisfying(
            Verdict.Unverifiable.class, u -> assertThat(u.unchecked()).contains(Reason.QUOTE));
  }

  @Test
  @Timeout(10)
  void adversarialLengthsAreCutOff() {
    String endless = "7 Orvik not ".repeat(20_000);
    SourceText text = Texts.of("en", endless, "Orvik has 7 ships.");

    assertThat(
            check.check(
                new Statement("Orvik has not 8 ships. ".repeat(5_000), List.of("s1")), text))
        .isInstanceOf(Verdict.Unsupported.class);
  }
}
