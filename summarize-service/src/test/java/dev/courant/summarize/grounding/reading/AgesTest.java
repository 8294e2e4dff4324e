package dev.courant.summarize.grounding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.grounding.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The 58-year-old sailed alone.                 | true",
        "en | Greta Vanning, 58, sailed alone.              | true",
        "en | The race was won by Greta Vanning, 58.        | true",
        "de | Die 58-jährige Seglerin gewann.               | true",
        "en | She sailed for 58 days.                       | false",
        "en | In all, 58 boats took part.                   | false",
        "en | She has sailed for 58 years.                  | false",
        "en | The boats, 1987, 58 and 12, came in together. | false",
      })
  void anAgeIsToldFromOtherNumbers(String language, String sentence, boolean age) {
    Reading reading = Texts.reading(language, sentence);

    assertThat(reading.quantities().stream().anyMatch(q -> Ages.at(reading, q.first())))
        .isEqualTo(age);
  }
}
