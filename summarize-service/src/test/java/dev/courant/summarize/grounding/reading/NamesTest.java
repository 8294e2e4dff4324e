package dev.courant.summarize.grounding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.grounding.Texts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Greta Vanning - Marek Tolmin race is off. | Greta Vanning; Marek Tolmin",
        "The Greta Vanning-Marek Tolmin race is off.   | Greta Vanning; Marek Tolmin",
        "The ships of Hansen - Orvik Lines are late.   | Hansen - Orvik Lines",
        "She sailed with Jean-Pierre Orvik to Gdansk.  | Jean-Pierre Orvik; Gdansk",
      })
  void aDashBetweenTwoFullNamesPartsThem(String sentence, String names) {
    Reading reading = Texts.reading("en", sentence);

    List<String> found =
        Names.in(reading).stream()
            .map(name -> Phrases.of(reading, name.first(), name.end()))
            .toList();

    assertThat(String.join("; ", found)).isEqualTo(names);
  }
}
