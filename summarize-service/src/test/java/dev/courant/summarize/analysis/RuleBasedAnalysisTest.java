package dev.courant.summarize.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Analysis;
import dev.courant.model.Origin;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.summarize.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleBasedAnalysisTest {
  private static final RuleBasedAnalysis ANALYSIS = new RuleBasedAnalysis();

  private static final SourceText ENGLISH =
      text(
          "en",
          "The dam at Lake Orla in Peru lost 40 percent of its water.",
          "\"Nobody warned us,\" said Rosa Quispe, who farms below it.",
          "The ministry said in a statement that the valves were sound.",
          "The operator denied that the dam leaks.",
          "It is unclear whether the valley will be cleared.",
          "A hearing is scheduled for Friday.");

  @Test
  void says_what_the_text_holds_whose_account_it_is_and_what_is_open() {
    Analysis analysis = ANALYSIS.analyse(ENGLISH, List.of(new Origin("Reuters", List.of("s1"))));
    assertThat(told(analysis))
        .contains("Peru", "40 percent", "Reuters", "Rosa Quispe", "statement")
        .contains("denied that the dam leaks", "unclear whether", "scheduled for Friday");
    assertThat(analysis.sentences()).hasSize(4);
    assertThat(analysis.disclaimer()).isEqualTo(Analysis.DISCLAIMER);
  }

  @Test
  void says_that_only_one_voice_is_heard_or_none() {
    SourceText oneVoice =
        text(
            "en",
            "The bridge at Orla was closed on Monday.",
            "\"It is not safe,\" said Rosa Quispe, who built it.",
            "Buses take another road.",
            "The way is longer by an hour.",
            "The school opens later.",
            "The market is held on the other bank.");
    assertThat(told(ANALYSIS.analyse(oneVoice, List.of())))
        .contains("Rosa Quispe", "no other source was found in it");
    SourceText noVoice =
        text(
            "en",
            "Rain fell.",
            "Roads closed.",
            "Buses stood.",
            "It rained.",
            "It ended.",
            "Quiet.");
    assertThat(told(ANALYSIS.analyse(noVoice, List.of()))).contains("Nobody was found");
  }

  @Test
  void every_sentence_rests_on_sentences_of_the_text() {
    List<String> ids = ENGLISH.sentences().stream().map(Sentence::id).toList();
    assertThat(ANALYSIS.analyse(ENGLISH, List.of()).sentences())
        .allSatisfy(sentence -> assertThat(sentence.receipts()).isNotEmpty().isSubsetOf(ids));
  }

  @Test
  void foreign_words_stand_verbatim_and_marked_as_such() {
    SourceText german =
        text(
            "de",
            "Der Betreiber bestreitet die Vorwürfe gegen das Werk.",
            "Unklar ist, wer die Schleuse öffnete.");
    assertThat(told(ANALYSIS.analyse(german, List.of())))
        .contains("bestreitet die Vorwürfe gegen das Werk\")")
        .contains("\"Unklar ist\")")
        .contains(", quoted in the original German.");
  }

  @Test
  void says_nothing_where_nothing_is_seen() {
    assertThat(ANALYSIS.analyse(text("en", "It was a day."), List.of()).sentences()).isEmpty();
    assertThat(ANALYSIS.analyse(text("und"), List.of()).sentences()).isEmpty();
  }

  @Test
  void no_address_and_no_markup_gets_out() {
    SourceText hostile =
        text("en", "The court denied https://evil.example/<b>x</b> and it is unclear <i>why");
    assertThat(told(ANALYSIS.analyse(hostile, List.of()))).doesNotContain("http", "<");
  }

  private static String told(Analysis analysis) {
    return analysis.sentences().stream().map(Statement::text).collect(Collectors.joining(" "));
  }

  private static SourceText text(String language, String... sentences) {
    List<Sentence> split = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    for (String sentence : sentences) {
      int start = body.length();
      body.append(sentence);
      split.add(new Sentence("s" + (split.size() + 1), start, body.length(), sentence));
      body.append(' ');
    }
    return new SourceText("", body.toString(), language, null, split, List.of());
  }
}
