package dev.courant.summarize.grounding.translated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | dreihundertfünfzig Menschen | 350",
        "de | der Viertplatzierte | 4",
        "de | 2,5 Milliarden Euro | 2.5e9",
        "ru | двести пятьдесят тысяч | 250000",
        "ru | 10 000 жителей | 10000",
        "ru | 15 тысяч | 15000",
        "fr | vingt-trois personnes | 23",
        "zh | 二〇二〇年 | 2020",
        "zh | 三百五十人 | 350",
        "zh | 6.1万名 | 61000",
        "zh | 两亿三千万 | 230000000",
        "zh | 三成 | 30",
        "zh | 装机35万千瓦 | 350000",
        "zh | 防汛Ⅲ级响应 | 3",
        "ja | 女子は１１秒０７で走った | 11.07",
        "ja | 打率は２・４１ | 2.41",
        "tr | 54 bin 219 kişi | 54219",
        "es | 54 mil 219 personas | 54219",
      })
  void readsWhatIsWritten(String language, String text, double value) {
    assertThat(ForeignNumbers.in(text, SpelledNumbers.of(language))).contains(value);
  }
}
