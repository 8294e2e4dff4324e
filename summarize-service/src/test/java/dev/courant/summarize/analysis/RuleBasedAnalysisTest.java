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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void says_who_speaks_what_it_rests_on_and_what_is_denied_or_not_known() {
    Analysis analysis = ANALYSIS.analyse(ENGLISH, List.of(new Origin("Reuters", List.of("s1"))));
    assertThat(analysis.sentences())
        .extracting(Statement::text)
        .containsExactly(
            "It quotes or cites Rosa Quispe and a ministry.",
            "It names Reuters as a source.",
            "Denied or disputed: “The operator denied that the dam leaks.”",
            "Told as not known: “It is unclear whether the valley will be cleared.”");
    assertThat(analysis.disclaimer()).isEqualTo(Analysis.DISCLAIMER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | “It leaks,” said Prime Minister Rosa Prado. | Rosa Prado (“Prime Minister”)
          en | “It leaks,” said former prime minister Rosa Prado. | Rosa Prado (“former prime minister”)
          de | „Es leckt“, sagte der frühere Innenminister Jan Weber. | Jan Weber (“frühere Innenminister”)
          en | Rosa Prado, director of the dam, said on Monday that it leaks. | Rosa Prado (“director of the dam”)
          en | “It leaks,” said Rosa Prado. Two ministers would leave a President Prado alone. | Rosa Prado
          en | It leaks, dam inspection director Brigadier General Rosa Prado said. | Rosa Prado (“Brigadier General”)
          de | „Es leckt“, sagte der Sprecher der Werke, Jan Weber. | Jan Weber (“Sprecher der Werke”)
          de | „Es leckt“, sagt Meteorologe Jan Weber. | Jan Weber
          fr | « Elle fuit », a déclaré le ministre de l'Intérieur Jean Morel. | Jean Morel (“ministre de l'Intérieur”)
          es | «Pierde agua», dijo el presidente del Gobierno, Pedro Prado. | Pedro Prado (“presidente del Gobierno”)
          nb | – Det lekker, sier ordfører Kari Berg. | Kari Berg (“ordfører”)
          ru | «Она течет», — сказал Дмитрий Белов. | Дмитрий Белов
          """)
  void names_the_speaker_with_the_role_that_the_text_gives(
      String language, String sentence, String speaker) {
    assertThat(told(ANALYSIS.analyse(text(language, sentence), List.of())))
        .endsWith("t quotes or cites " + speaker + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | “It leaks,” said a spokesman for Rosa Prado.
          en | She told Rosa Prado that it leaks.
          en | The lawyer of Rosa Prado said that it leaks.
          en | On Election Day, officials said that it leaks.
          en | The report said Rosa Prado would leave.
          de | Sein Tod, sagte er, habe alle getroffen.
          de | „Es leckt“, sagte eine Sprecherin von Jan Weber.
          fr | « Elle fuit », a déclaré le porte-parole du ministre Jean Morel.
          """)
  void whoever_only_stands_near_does_not_speak(String language, String sentence) {
    assertThat(told(ANALYSIS.analyse(text(language, sentence), List.of())))
        .doesNotContain("quotes or cites");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Die Regierung handle zu unklar und zu langsam, hieß es in der Stadt.
          de | An der Grenze wurden 40 Menschen zurückgewiesen, hieß es in der Stadt.
          es | El grupo ha rechazado las condiciones para poner fin a la huelga.
          it | Il sindacato ha respinto la proposta del governo.
          en | Disputes over the border and unpaid debt hold the talks up, he said.
          en | Soldiers patrol the disputed valley between the two countries.
          fr | La réforme contestée sera votée lundi.
          nl | De betwiste grens blijft gesloten.
          en | Nobody in the town denies that the dam leaks, he said.
          de | Weder die Stadt noch andere, die davon wissen, bestreiten den Schaden.
          sv | Han förnekar inte att bron är farlig.
          """)
  void neither_vague_words_nor_a_refused_offer_are_open_points(String language, String sentence) {
    assertThat(told(ANALYSIS.analyse(text(language, sentence, sentence), List.of())))
        .doesNotContain("not known")
        .doesNotContain("Denied");
  }

  @Test
  void says_that_an_account_is_one_persons() {
    String[] account = {
      "The bridge at Orla was closed on Monday.",
      "“It is not safe,” said Rosa Quispe, who built it.",
      "Buses take another road.",
      "The way is longer by an hour, Quispe said.",
      "The school opens later.",
      "Quispe added that the market is held on the other bank.",
      "The river is low.",
      "Nobody was hurt."
    };
    assertThat(told(ANALYSIS.analyse(text("en", account), List.of())))
        .isEqualTo("It quotes or cites Rosa Quispe, and nobody else.");
    account[7] = "“It is safe,” officials said.";
    assertThat(told(ANALYSIS.analyse(text("en", account), List.of())))
        .isEqualTo("It quotes or cites Rosa Quispe.");
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
        .contains(
            "Denied or disputed, in the original German:"
                + " “Der Betreiber bestreitet die Vorwürfe gegen das Werk.”")
        .contains("Told as not known, in the original German: “Unklar ist, wer die Schleuse");
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
