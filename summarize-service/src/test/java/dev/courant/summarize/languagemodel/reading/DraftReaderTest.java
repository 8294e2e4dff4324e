package dev.courant.summarize.languagemodel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.model.Statement;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftReaderTest {
  private static final String FIRST = "The council of Harwick approved a bridge on Tuesday.";
  private static final String SECOND = "Mr. Lowe said that work begins in March.";

  @Test
  void keepsTheWholeSentencesOfAnAnswerThatWasCutOff() {
    Draft draft =
        DraftReader.read(
            "{\"headline\": \"Harwick gets a bridge\", \"summary\": [\"%s\", \"%s It is to c"
                .formatted(FIRST, SECOND));

    assertThat(draft.headline()).isEqualTo(new Statement("Harwick gets a bridge", List.of()));
    assertThat(texts(draft)).containsExactly(FIRST, SECOND);
  }

  @Test
  void keepsTheWholeSentencesOfAStringThatNeverEnds() {
    String endless = "%s %s and ".formatted(FIRST, SECOND) + "so on and on ".repeat(40);
    Draft draft =
        DraftReader.read(
            "{\"summary\": [{\"text\": \"%s\", \"receipts\": [\"s1\"]}]}".formatted(endless));

    assertThat(texts(draft)).first().isEqualTo(FIRST);
    assertThat(texts(draft)).noneMatch(text -> text.contains("so on"));
    assertThat(draft.summary().getFirst().receipts()).containsExactly("s1");
  }

  @Test
  void takesNoHalfOfASentenceForAnAnswer() {
    assertThatThrownBy(() -> DraftReader.read("{\"summary\": [{\"text\": \"The council of Har"))
        .isInstanceOf(NoAnswerException.class)
        .hasMessageContaining("no summary");
    assertThat(
            DraftReader.read(
                    "{\"headline\": \"%s\", \"summary\": [\"%s\"]}"
                        .formatted("on ".repeat(60), FIRST))
                .headline())
        .isNull();
  }

  @Test
  void takesNoHalfOfAReceipt() {
    Draft draft =
        DraftReader.read(
            "{\"summary\": [{\"text\": \"%s\", \"receipts\": [\"s3\", \"s1".formatted(FIRST));

    assertThat(draft.summary().getFirst().receipts()).containsExactly("s3");
  }

  @Test
  void takesNoTextWithoutALetterForASentence() {
    assertThat(texts(DraftReader.read("{\"summary\": [\"...\", \"%s\", \"1.\"]}".formatted(FIRST))))
        .containsExactly(FIRST);
  }

  @Test
  void partsTheSentencesOfABriefAnswerAndLeavesThoseWithReceiptsTogether() {
    String both = FIRST + " " + SECOND;

    Draft brief = DraftReader.read("{\"summary\": [\"%s\"]}".formatted(both));
    Draft full =
        DraftReader.read(
            "{\"summary\": [{\"text\": \"%s\", \"receipts\": [\"s1\"]}]}".formatted(both));

    assertThat(brief.bare()).isTrue();
    assertThat(texts(brief)).containsExactly(FIRST, SECOND);
    assertThat(full.bare()).isFalse();
    assertThat(texts(full)).containsExactly(both);
  }

  private static List<String> texts(Draft draft) {
    return draft.summary().stream().map(Statement::text).toList();
  }
}
