package dev.courant.summarize.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Features.Claim;
import dev.courant.model.Sentence;
import dev.courant.summarize.text.SourceText;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleClaimsTest {
  private static final Instant MARCH = Instant.parse("2026-03-11T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | At least nine people were killed in the blaze. | dead=9 at-least",
        "en | The landslide killed 31 people and injured 140. | dead=31 exact; injured=140 exact",
        "en | The death toll has risen to 1,204, the ministry said. | dead=1204 exact",
        "en | Two hundred and fifty homes were destroyed. | house destroyed=250 exact",
        "en | About 3,000 residents have been evacuated. | evacuated=3000 about",
        "en | Between 10 and 12 miners are missing. | missing worker=11 about",
        "en | The quake had a magnitude of 6.1. | magnitude=6.1 exact",
        "en | The storm caused damage of $2.5 million. | damage usd=2500000 exact",
        "de | Elf Tote und 40 Verletzte meldete die Polizei. | dead=11 exact; injured=40 exact",
        "de | Mindestens einundzwanzig Menschen kamen ums Leben. | dead=21 at-least",
        "de | Die Zahl der Toten stieg auf 35. | dead=35 exact",
        "de | Mehr als 1.200 Häuser wurden zerstört. | house destroyed=1200 at-least",
        "fr | L'explosion a fait neuf morts et vingt-trois blessés. | dead=9 exact; injured=23 exact",
        "de | Rund 38 664 Menschen wurden getötet. | dead=38664 about",
        "fr | Environ 300 personnes ont été évacuées. | evacuated=300 about",
        "es | Murieron al menos doce personas. | dead=12 at-least",
        "es | El choque dejó 3 muertos y 17 heridos. | dead=3 exact; injured=17 exact",
        "pt | A polícia prendeu quinze pessoas. | arrested=15 exact",
        "ru | Погибли девять человек, ещё 30 ранены. | dead=9 exact; injured=30 exact",
        "ru | Магнитуда толчка составила 5,8. | magnitude=5.8 exact",
        "zh | 地震造成11人死亡。 | dead=11 exact"
      })
  void readsFiguresInManyLanguages(String language, String text, String expected) {
    assertThat(figures(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | A 9-year-old boy was killed.",
        "en | In 2004 a quake killed 170,000 people.",
        "en | The victims include three children.",
        "en | Two of the dead were firefighters.",
        "en | It was the ninth death in a month.",
        "en | Two gunmen killed a policeman.",
        "en | Officials fear that 60 people could be killed.",
        "en | He died on 9 May at 11:30.",
        "en | Maria Lopez, 9, died.",
        "en | Nine trucks brought water to the injured.",
        "de | Am 9. Mai starben seine Eltern.",
        "de | Unter den Opfern sind drei tote Kinder.",
        "fr | Parmi les morts figurent trois enfants.",
        "es | Entre los muertos hay tres niños.",
        "ru | В 1998 году погибли 212 человек.",
        "en | It saved 3-5 hours a week.",
        "en | That is 1.4 orders of magnitude more.",
        "es | Dos consiguieron salvar la vida."
      })
  void leavesOutWhatCountsSomethingElse(String language, String text) {
    assertThat(figures(language, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The army shelled the hospital. | ASSERTION shell hospital",
        "en | The ministry denied that its troops had shelled the hospital. | DENIAL shell hospital",
        "en | The army did not attack the clinic. | DENIAL shell hospital",
        "en | Paul Simpson has pleaded not guilty to murder. | DENIAL kill paul simpson",
        "de | Die Firma dementierte, Beamte bestochen zu haben. | DENIAL bribe officials",
        "de | Die Armee hat das Krankenhaus nicht angegriffen. | DENIAL shell hospital",
        "fr | L'armée n'a pas attaqué l'hôpital. | DENIAL shell hospital",
        "es | El ministerio negó que sus tropas hubieran bombardeado el hospital. | DENIAL shell hospital",
        "pt | A empresa nega ter pago propina a funcionários. | DENIAL bribe officials",
        "ru | Завод не сбрасывал отходы в реку. | DENIAL dump plant river"
      })
  void tellsWhoAssertsFromWhoDenies(String language, String text, String expected) {
    assertThat(
            claims(language, text).stream()
                .filter(claim -> claim.about().size() > 1)
                .map(claim -> claim.kind() + " " + String.join(" ", claim.about())))
        .contains(expected);
  }

  @Test
  void namesWhoSaysSoAndTheSentence() {
    Claim claim = claims("en", "According to Mayor Ana Prado, nine people were killed.").getFirst();
    assertThat(claim.speaker()).isEqualTo("Mayor Ana Prado");
    assertThat(claim.receipt()).isEqualTo("s1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bullet was not meant to hit the school.",
        "The arrest will not affect the hospital that was attacked.",
        "The army did not only shell the hospital.",
        "Prosecutors have not signed the order of the judge.",
        "The insurer will not pay for the ship.",
        "Denial-of-service attacks hit the airport."
      })
  void aNegationOfSomethingElseDeniesNothing(String text) {
    assertThat(claims("en", text)).noneMatch(claim -> claim.kind() == Claim.Kind.DENIAL);
  }

  @Test
  void aRefusedRequestIsNoDenial() {
    assertThat(claims("en", "The court denied bail to the man who attacked the hospital."))
        .noneMatch(claim -> claim.kind() == Claim.Kind.DENIAL);
  }

  private static String figures(String language, String text) {
    return String.join(
        "; ",
        claims(language, text).stream()
            .filter(claim -> claim.kind() == Claim.Kind.FIGURE)
            .map(c -> String.join(" ", c.about()) + "=" + c.value() + " " + c.bound())
            .toList());
  }

  private static List<Claim> claims(String language, String text) {
    Sentence sentence = new Sentence("s1", 0, text.codePointCount(0, text.length()), text);
    return new ArticleClaims()
        .find(new SourceText("", text, language, MARCH, List.of(sentence), List.of(0)));
  }
}
