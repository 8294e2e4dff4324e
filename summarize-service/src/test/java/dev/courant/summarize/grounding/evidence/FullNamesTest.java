package dev.courant.summarize.grounding.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.grounding.Texts;
import dev.courant.summarize.grounding.reading.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FullNamesTest {
  @Test
  void bothWordsOfAFullNameStandForEachOther() {
    FullNames names =
        of(
            true,
            "The regatta was won by Greta Vanning of Norway.",
            "Afterwards Vanning thanked her crew, and Lindholm cheered.");

    assertThat(names.other("vanning")).hasValue("greta");
    assertThat(names.other("greta")).hasValue("vanning");
    assertThat(names.other("lindholm")).isEmpty();
  }

  @Test
  void wordsThatGoWithSeveralOthersDoNot() {
    FullNames names =
        of(
            true,
            "The prize went to Greta Vanning and not to Marek Vanning.",
            "The clubs of Port Orvik and Port Lindholm agreed.");

    assertThat(names.other("vanning")).isEmpty();
    assertThat(names.other("greta")).isEmpty();
    assertThat(names.other("port")).isEmpty();
    assertThat(names.other("orvik")).isEmpty();
  }

  @Test
  void withoutCapitalsOnlyWhatOftenStandsTogetherIsAName() {
    FullNames names =
        of(
            false,
            "the skipper greta vanning blamed the harbour office.",
            "the harbour office said that greta vanning was late.",
            "the office opens late on sundays.");

    assertThat(names.other("vanning")).hasValue("greta");
    assertThat(names.other("skipper")).isEmpty();
    assertThat(names.other("late")).isEmpty();
  }

  private static FullNames of(boolean cased, String... sentences) {
    List<Reading> article = Stream.of(sentences).map(s -> Texts.reading("en", s)).toList();
    return new FullNames(article, cased);
  }
}
