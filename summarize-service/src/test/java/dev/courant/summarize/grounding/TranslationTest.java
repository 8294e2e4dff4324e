package dev.courant.summarize.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Statement;
import dev.courant.summarize.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** English sentences on sources in other languages. */
class TranslationTest {
  private final GroundingCheck check = new GroundingCheck();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Die Deutsche Reederei verlor am Freitagabend zwei Schiffe vor Dänemark. | The German shipping company lost two ships off Denmark on Friday evening.",
        "de | Der siebzehnjährige Matrose zahlte 2,5 Millionen Euro. | The 17-year-old sailor paid 2.5 million euros.",
        "de | Um 21.30 Uhr legte die Fähre in Österreich ab. | The ferry left Austria at 9:30 p.m.",
        "ru | Жители Твери в пятницу, 24 июля, встретили капитана Щербакова. | Residents of Tver met Captain Shcherbakov on Friday, July 24.",
        "ru | Компания выплатит двести пятьдесят тысяч рублей и ещё 10 000. | The company will pay 250,000 rubles and another 10,000.",
        "ru | Джонсон и Макрон говорили о Великобритании. | Johnson and Macron talked about Britain.",
        "uk | Зустріч у Львові відбудеться в середу. | The meeting in Lviv will take place on Wednesday.",
        "zh | 王小明7月26日在成都说，三百五十人离开了村庄。 | Wang Xiaoming said in Chengdu on July 26 that 350 people had left the village.",
        "zh | 约翰逊说，美国将投资6.1万元。 | Johnson said the United States would invest 61,000 yuan.",
        "cs | Premiér Novotný navštívil v pátek Prahu a Rakousko. | Prime Minister Novotný visited Prague and Austria on Friday.",
        "ja | マクロン氏は金曜日にフランスで演説した。 | Macron gave a speech in France on Friday.",
        "ko | 마크롱 대통령은 금요일 프랑스에서 350명을 만났다. | President Macron met 350 people in France on Friday.",
        "ar | التقى ماكرون يوم الجمعة في فرنسا 350 شخصا. | Macron met 350 people in France on Friday.",
        "el | Ο Μητσοτάκης επισκέφθηκε την Παρασκευή τη Γερμανία. | Mitsotakis visited Germany on Friday.",
      })
  void whatCanBeComparedAndAgreesIsShown(String language, String source, String sentence) {
    assertThat(verdict(language, source, sentence)).isInstanceOf(Verdict.Unverifiable.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Die Reederei verlor am Freitagabend zwei Schiffe. | The shipping company lost two ships on Sunday evening. | DATE",
        "de | Der Hafen schlug 3,2 Millionen Tonnen um. | The port handled 3.2 billion tonnes. | NUMBER",
        "de | Der Hafen von Lindholm wuchs um 7 Prozent. | The port of Tarnhofen grew by 7 percent. | NAME",
        "ru | Капитан Щербаков прибыл 24 июля. | Captain Petrenko arrived on July 24. | NAME",
        "ru | Капитан Щербаков прибыл 24 июля. | Captain Shcherbakov arrived on May 24. | DATE",
        "zh | 王小明7月26日在成都说话。 | Li Hongzhang spoke in Chengdu on July 26. | NAME",
        "zh | 王小明7月26日说，三百五十人离开。 | Wang Xiaoming said on July 26 that 730 people had left. | NUMBER",
        "ja | マクロン氏は金曜日に演説した。 | Schröder gave a speech on Friday. | NAME",
      })
  void whatCanBeComparedAndDiffersIsNotShown(
      String language, String source, String sentence, Reason reason) {
    assertThat(verdict(language, source, sentence))
        .isInstanceOfSatisfying(
            Verdict.Unsupported.class, u -> assertThat(u.reason()).isEqualTo(reason));
  }

  @Test
  void commonWordsAndAbbreviationsWithACapitalAreNoNames() {
    assertThat(
            verdict(
                "zh",
                "中央气象台星期五发布预警。",
                "The Central Weather Bureau, the NMC, issued an Early Warning on Friday."))
        .isInstanceOf(Verdict.Unverifiable.class);
  }

  @Test
  void aNumberOfAnotherSentenceIsNotShownWhereItsReceiptsAreNamed() {
    SourceText text =
        Texts.of(
            "de",
            "In Lindholm kamen 34 Menschen an.",
            "Das Wetter blieb schlecht.",
            "Der Sturm zog weiter.",
            "In Harwick starben 12 Menschen.");

    assertThat(check.check(new Statement("12 people arrived in Lindholm.", List.of("s1")), text))
        .isInstanceOf(Verdict.Unsupported.class);
    assertThat(check.check(new Statement("34 people arrived in Lindholm.", List.of("s1")), text))
        .isInstanceOf(Verdict.Unverifiable.class);
  }

  private Verdict verdict(String language, String source, String sentence) {
    return check.check(new Statement(sentence, List.of("s1")), Texts.of(language, source));
  }
}
