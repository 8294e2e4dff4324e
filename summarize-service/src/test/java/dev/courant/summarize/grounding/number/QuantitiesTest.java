package dev.courant.summarize.grounding.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.grounding.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | about 1,500 people            | 1500",
        "en | £3m was raised                | 3000000",
        "en | twenty-one houses             | 21",
        "en | the 16th floor                | 16",
        "en | two million voters            | 2000000",
        "en | on the 21st, thousands came   | 21",
        "de | rund 1.500 Menschen           | 1500",
        "de | 2,5 Milliarden Euro           | 2500000000",
        "de | einundzwanzig Häuser          | 21",
        "fr | vingt et un députés           | 21",
        "fr | 3,5 millions d'euros          | 3500000",
        "es | treinta y cinco heridos       | 35",
        "it | ventidue feriti               | 22",
        "pt | 1,2 milhão de reais           | 1200000",
        "nl | vijfentwintig huizen          | 25",
        "ru | двадцать пять человек         | 25",
        "zh | 三十五人                      | 35",
        "ja | 3万人                         | 30000",
        "ar | ٢٥ شخصا                       | 25",
      })
  void aNumberIsReadAsItsLanguageWritesIt(String language, String text, double value) {
    assertThat(Texts.reading(language, text).quantities().getFirst().value()).isEqualTo(value);
  }

  @Test
  void unitsFollowAndCurrenciesAlsoLead() {
    List<Quantity> found = Texts.reading("en", "He paid $20 for 5 km and 30 minutes").quantities();

    assertThat(found).extracting(q -> q.unit().name()).containsExactly("usd", "km", "minute");
  }

  @Test
  void unitsOfOneDimensionConvert() {
    assertThat(only("14 days").sameAmount(only("two weeks"))).isTrue();
    assertThat(only("10 miles").sameAmount(only("16 km"))).isTrue();
    assertThat(only("10 miles").sameAmount(only("10 km"))).isFalse();
    assertThat(only("$10").sameAmount(only("€10"))).isFalse();
  }

  @Test
  void aRoundedNumberStandsForTheExactOneButAYearIsNeverRounded() {
    assertThat(only("1.6 million").rounds(only("1,623,411"))).isTrue();
    assertThat(only("1.9 million").rounds(only("1,623,411"))).isFalse();
    assertThat(only("2010").rounds(only("2009"))).isFalse();
    assertThat(only("4.1 million").rounds(only("4,123,411"))).isTrue();
    assertThat(only("123.5").rounds(only("123.46"))).isTrue();
    assertThat(only("07:01:37").rounds(only("07:01:52"))).isFalse();
  }

  private static Quantity only(String text) {
    return Texts.reading("en", text).quantities().getFirst();
  }
}
