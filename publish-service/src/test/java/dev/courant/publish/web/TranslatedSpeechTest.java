package dev.courant.publish.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TranslatedSpeechTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "\"We stay\", said Ode's mayor. | [We stay], said Ode's mayor.",
        "She called it “a farce”, not ‘a vote’. | She called it [a farce], not [a vote].",
        "Vanning: „Wir bleiben.“ | Vanning: [Wir bleiben.]",
        "« Nous restons », dit-elle. | [Nous restons], dit-elle.",
        "She said: “We stay. | She said: [We stay.]",
        "We stay,” she said. | [We stay,] she said.",
        "The sailors' boats and the mayor's. | The sailors' boats and the mayor's.",
      })
  void standsWithoutQuotationMarks(String sentence, String expected) {
    assertThat(
            TranslatedSpeech.parts(new Statement(sentence, List.of("s1"), List.of("quote")))
                .stream()
                .map(part -> part.speech() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining()))
        .isEqualTo(expected);
  }

  @Test
  void aQuotationInTheOriginalsLanguageKeepsItsMarks() {
    Statement told = new Statement("\"We stay\", she said.", List.of("s1"));
    assertThat(TranslatedSpeech.plain(told)).isEqualTo(told.text());
  }
}
