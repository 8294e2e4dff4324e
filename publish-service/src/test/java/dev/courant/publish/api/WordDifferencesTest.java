package dev.courant.publish.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.publish.api.WordDifferences.Kind;
import dev.courant.publish.api.WordDifferences.Part;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordDifferencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor named 3.5 million euros. | The mayor named 3.7 million euros."
            + " | The mayor named [-3.5-][+3.7+] million euros.",
        "Two people were hurt | Two people were badly hurt | Two people were [+badly +]hurt",
        "The old red bridge is closed today | The new blue bridge is closed today"
            + " | The [-old red-][+new blue+] bridge is closed today",
        "قال المحافظ إن ثلاثة أشخاص أصيبوا | قال المحافظ إن أربعة أشخاص أصيبوا"
            + " | قال المحافظ إن [-ثلاثة-][+أربعة+] أشخاص أصيبوا",
        "市长说有三人受伤 | 市长说有五人受伤 | 市长说有[-三-][+五+]人受伤"
      })
  void marksTheWordsThatChanged(String before, String after, String marked) {
    assertThat(marked(WordDifferences.between(before, after))).isEqualTo(marked);
  }

  @Test
  void tellsSentencesWholeThatHaveLittleInCommon() {
    assertThat(WordDifferences.between("The match ended in a draw.", "Rain fell all day."))
        .containsExactly(
            new Part(Kind.REMOVED, "The match ended in a draw."),
            new Part(Kind.SAME, " "),
            new Part(Kind.ADDED, "Rain fell all day."));
    assertThat(WordDifferences.between("Mayor opens bridge over river", "Over river bridge opens"))
        .as("the same words in another order")
        .extracting(Part::kind)
        .contains(Kind.REMOVED, Kind.ADDED);
  }

  private static String marked(List<Part> parts) {
    return parts.stream()
        .map(part ->
            switch (part.kind()) {
              case SAME -> part.text();
              case REMOVED -> "[-" + part.text() + "-]";
              case ADDED -> "[+" + part.text() + "+]";
            })
        .collect(Collectors.joining());
  }
}
