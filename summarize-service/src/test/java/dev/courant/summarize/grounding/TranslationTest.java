package dev.courant.summarize.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Statement;
import dev.courant.summarize.grounding.evidence.Reason;
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
        "zh | 记者李文华从呼和浩特报道，中俄会谈结束。 | Li Wenhua reports from Hohhot that talks between China and Russia have ended.",
        "zh | 高雄市长陈其迈和演员周润发在粤港澳大湾区会面。 | Kaohsiung's mayor Chen Chi-mai met the actor Chow Yun-fat in the Guangdong-Hong Kong-Macao Greater Bay Area.",
        "zh | 日本丰田公司的铃木在好莱坞说，装机容量为35万千瓦。 | Suzuki of Japan's Toyota said in Hollywood that the capacity was 350,000 kilowatts.",
        "zh | 郑万高铁开通，苏-57战机入列。 | The Zhengzhou-Wanzhou railway opened and the Su-57 entered service.",
        "zh | 当地启动防汛Ⅲ级响应。 | The Network Centre announced a level 3 flood response on Cybersecurity grounds.",
        "zh | 5月3日降雨，22日晚再降雨。 | It rained on May 3 and again on the evening of July 22.",
        "zh | 卡-52直升机在7月26日起飞。 | The Kamov Ka-52 helicopter took off on July 26.",
        "zh | 预算从36亿欧元（约合42亿美元）增至43亿欧元（50亿美元）。 | The budget grew from EUR 3.6 billion (about USD 4.2 billion) to EUR 4.3 billion (USD 5 billion).",
        "zh | 9月4日0时至24时新增12例。 | There were 12 new cases from 0:00 to 24 on September 4.",
        "zh | 約翰遜和馬克龍會面。 | Johnson and Macron met.",
        "zh | 2026-03-08 07:01:37 来源：王小明 | 2026-03-08 07:01:37 Source: Wang Xiaoming",
        "ja | 米政府は金曜日に350人を送った。 | The American government sent 350 people on Friday.",
        "ja | １１月１４日に女子２００メートル決勝が行われる。 | The women's 200m final takes place on November 14.",
        "tr | İskoç bakan 54 bin 219 kişiyi saydı. | The Scottish minister counted 54,219 people.",
        "cs | Běžkyně překonala dva evropské rekordy. | The runner broke two European records.",
        "cs | Premiér Novotný navštívil v pátek Prahu a Rakousko. | Prime Minister Novotný visited Prague and Austria on Friday.",
        "ja | マクロン氏は金曜日にフランスで演説した。 | Macron gave a speech in France on Friday.",
        "ko | 마크롱 대통령은 금요일 프랑스에서 350명을 만났다. | President Macron met 350 people in France on Friday.",
        "ar | التقى ماكرون يوم الجمعة في فرنسا 350 شخصا. | Macron met 350 people in France on Friday.",
        "ko | 바이든은 금요일 취리히에서 트럼프를 만났다고 정하윤이 말했다. | Biden met Trump in Zurich on Friday, said Jung Ha-yoon.",
        "ar | وأعلن الرئيس الياباني أن بايدن زار القاهرة. | Japan's president announced that Biden had visited Cairo.",
        "ur | ٹرمپ نے ٹورنٹو میں کہا۔ | Trump said so in Toronto.",
        "el | Ο Μπάιντεν συνάντησε τον Άντερσον στην Γκαμπόν. | Biden met Anderson in Gabon.",
        "sr | Џонсон је био у Њујорку. | Johnson was in New York.",
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
        "zh | 王小明在成都说话，李永强也来了。 | Wang Yongqiang spoke in Chengdu. | NAME",
        "zh | 王小明在成都说话。 | Wang Xiaoming spoke in Wanzhou. | NAME",
        "zh | 苏-57战机入列。 | The Su-75 fighter entered service. | NUMBER",
        "zh | 清源村庆祝丰收。 | Wanquan Village celebrated its harvest. | NAME",
        "zh | 装机容量为35万千瓦。 | The capacity is 360,000 kilowatts. | NUMBER",
        "zh | 预算增至43亿欧元（50亿美元）。 | The budget grew to EUR 4.3 billion (USD 70 billion). | NUMBER",
        "zh | 驾驶证被扣6个月。 | The licence was suspended for 6 years. | UNIT",
        "zh | 2026-03-08 07:01:37 来源：王小明 | 2026-03-18 07:01:37 Source: Wang Xiaoming | DATE",
        "ko | 바이든은 금요일 취리히에서 트럼프를 만났다. | Biden met Schröder in Zurich. | NAME",
        "el | Ο Μπάιντεν συνάντησε τον Άντερσον. | Biden met Tarnhofen. | NAME",
        "ja | １１月１４日に決勝が行われる。 | The final takes place on December 14. | DATE",
        "tr | 54 bin 219 kişi geldi. | 54,912 people came. | NUMBER",
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

  @Test
  void aGivenNameThatTwoPeopleHaveDoesNotBearOutTheOtherOne() {
    SourceText text =
        Texts.of(
            "de",
            "Petra Sommer eröffnete am 24. Juli vor 350 Gästen aus Wien das Museum in Lindholm.",
            "Das Wetter blieb schlecht.",
            "Der Sturm zog weiter.",
            "Petra Wagenknecht war verreist.");
    String rest = " opened the museum in Lindholm before 350 guests from Vienna on July 24.";

    assertThat(check.check("Petra Sommer" + rest, text)).isInstanceOf(Verdict.Unverifiable.class);
    assertThat(check.check("Petra Wagenknecht" + rest, text))
        .isInstanceOfSatisfying(
            Verdict.Unsupported.class, u -> assertThat(u.reason()).isEqualTo(Reason.NAME));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council approved the plan on Friday. | The council rejected the plan on Friday.",
        "\"We stay here this year\", said Jonas Mehl. | \"We stay here this year\", said Karla Brandt.",
      })
  void theContraryAndAnotherSpeakerAreScoredLower(String right, String wrong) {
    SourceText text =
        Texts.of(
            "de",
            "Karla Brandt war am Freitag in Lindholm.",
            "Der Rat hat den Plan am Freitag angenommen.",
            "Das Wetter blieb schlecht.",
            "\"Wir bleiben dieses Jahr hier\", sagte Jonas Mehl.");

    assertThat(check.check(wrong, text).score()).isLessThan(check.check(right, text).score());
  }

  @Test
  void saysWhatCouldNotBeCompared() {
    Verdict verdict =
        verdict(
            "de",
            "„Wir bleiben“, sagte Greta Vanning vom Deutschen Fischereiverband.",
            "\"We stay\", said Greta Vanning of the National Fishing Association.");
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Unverifiable.class,
            u ->
                assertThat(u.unchecked())
                    .contains(Reason.CONTENT, Reason.NEGATION, Reason.QUOTE, Reason.NAME)
                    .doesNotContain(Reason.NUMBER));
  }

  private Verdict verdict(String language, String source, String sentence) {
    return check.check(new Statement(sentence, List.of("s1")), Texts.of(language, source));
  }
}
