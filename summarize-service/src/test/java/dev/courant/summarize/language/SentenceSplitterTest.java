package dev.courant.summarize.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.courant.model.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

class SentenceSplitterTest {
  /** Pieces that rules look at, in an order that nobody would write. */
  private static final List<String> PIECES =
      List.of(
          "word",
          "Word",
          " ",
          " ",
          ".",
          "?",
          "!",
          "…",
          "\"",
          "'",
          "”",
          "«",
          "»",
          "(",
          ")",
          "3",
          "Dr.",
          "U.S.",
          "\n",
          "\n\n",
          "\r\n",
          " \n \n",
          "\u2029",
          "- ",
          "。",
          "」",
          "漢字",
          "ก",
          "।",
          "؟",
          "😀",
          "\ud83d",
          "e\u0301",
          "\u00a0",
          ";",
          ",",
          "-",
          "https://a.example/b?c=d");

  private final SentenceSplitter splitter = new SentenceSplitter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Mr. Smith met U.S. President Jane Q. Doe on Jan. 5.//They talked.
          en | He moved to the U.S. in May.//She lives in the U.S.//He does not.
          en | Acme Inc. shares rose 3.5 percent to 1,200.50.//The rest fell.
          en | "Why?" he asked.//"Because."//Then he left.
          en | “… We went home,” she said.//It rained.
          en | He said : ` it is raining . '//She said nothing .
          en | They fell ill.//Doctors came.
          en | It ended.~~The next began... and went on...//Then it stopped.
          en | See a.example/b?c=D and www.example.com. for more.
          de | Am 3. Mai kam der 1. FC ins 19. Jahrhundert.//Danach war z. B. Ruhe.
          de | Das kostet ca. 5 Mio. Euro.//Dr. Meier sagte: „Gut.“//Sie ging.
          de | Das Gericht (Az. 2 B 5/21) gab ihm recht.//Er jubelte.
          fr | M. Dupont a dit : « Non. »//Puis il est parti.
          es | ¿Quién es?//¡Nadie!//El Sr. Pérez no lo sabe.
          pt | O Sr. Silva mora na Av. Central.//Ele saiu.
          it | Il dott. Rossi abita qui.//Lei no.
          nl | Dhr. Jansen kwam o.a. voor dr. De Vries.//Het regende.
          pl | Prof. Nowak mieszka przy ul. Długiej.//To blisko.
          cs | Dne 3. května přišel p. Novák.//Pak odešel.
          fi | Hän tuli 3. toukokuuta.//Se oli hyvä.
          tr | Prof. Dr. Kaya geldi.//Bu iyi oldu.
          ru | В г. Москве на ул. Мира живет А. С. Петров.//Он рад.
          uk | Він живе на вул. Миру.//Це добре.
          el | Τι είναι;//Ο κ. Παπάς δεν ξέρει.
          hy | Սա առաջինն է։//Սա երկրորդն է։
          hi | डॉ. सिंह आए।//वे चले गए।
          ar | قال د. أحمد ذلك.//لماذا؟//لا نعرف.
          am | ይህ ነው።//ሁለተኛ።
          ja | 彼は「行こう。」と言った。~~次です！~~本当？
          zh | 他说：“我们走。”~~然后离开了。
          und | One.//Two 2.5 and three.//Four!
          """)
  void endsSentencesWhereReadersOfTheLanguageDo(String language, String marked) {
    String text = marked.replace("//", " ").replace("~~", "");

    assertThat(texts(text, language)).containsExactly(marked.split("//|~~"));
  }

  @Test
  void keepsClosingQuotationMarksThatStandOffWithTheirSentence() {
    assertThat(
            texts(
                "' We did not object , ' he said . ' It was agreed . ' The match begins at four .",
                "en"))
        .containsExactly(
            "' We did not object , ' he said .",
            "' It was agreed . '",
            "The match begins at four .");
  }

  @Test
  void takesHeadingsAndListItemsAsSentencesOfTheirOwn() {
    assertThat(
            texts(
                "What we know\nThe river rose overnight.\n- two bridges\n- One road\n1. Stay in.",
                "en"))
        .containsExactly(
            "What we know",
            "The river rose overnight.",
            "- two bridges",
            "- One road",
            "1. Stay in.");
  }

  @Test
  void readsOnOverLinesThatOnlyWrap() {
    String wrapped =
        "The council of the small town voted on Tuesday evening for\n"
            + "Anna Berg, who had led the campaign against the new road\n"
            + "through the valley.";

    assertThat(texts(wrapped, "en")).containsExactly(wrapped);
  }

  @Test
  void neverCrossesABlankLine() {
    assertThat(texts("No end here\n \t\nbut a new paragraph", "en"))
        .containsExactly("No end here", "but a new paragraph");
  }

  @Test
  void cutsWhatIsTooLongToReadAtTheEndOfAClause() {
    String clause = "and the river rose above the bridge, ";

    List<String> parts = texts(clause.repeat(60), "en");

    assertThat(parts)
        .hasSizeGreaterThan(2)
        .allMatch(part -> part.length() <= 700 && part.endsWith(","));
  }

  @Test
  void countsOffsetsInCodePoints() {
    assertThat(splitter.split("😀 One. Two.", "en"))
        .containsExactly(new Sentence("s1", 0, 6, "😀 One."), new Sentence("s2", 7, 11, "Two."));
  }

  @Test
  void coversEveryCharacterOnceInOrderWhateverTheText() {
    Gen<List<String>> bodies =
        lists().of(integers().between(0, PIECES.size() - 1).map(PIECES::get)).ofSizeBetween(0, 60);
    Gen<String> languages =
        integers().between(0, 4).map(i -> List.of("en", "de", "ja", "und", "no such tag!").get(i));

    qt().withExamples(200)
        .forAll(bodies, languages)
        .checkAssert((pieces, language) -> assertCovered(String.join("", pieces), language));
  }

  private void assertCovered(String body, String language) {
    int[] characters = body.codePoints().toArray();
    int at = 0;
    for (Sentence sentence : splitter.split(body, language)) {
      assertBlank(characters, at, sentence.start());
      int length = sentence.end() - sentence.start();
      assertThat(new String(characters, sentence.start(), length)).isEqualTo(sentence.text());
      assertThat(sentence.text()).doesNotContainPattern("(?>\\R)\\h*(?>\\R)").isNotBlank();
      at = sentence.end();
    }
    assertBlank(characters, at, characters.length);
  }

  private static void assertBlank(int[] characters, int from, int to) {
    assertThat(from).isLessThanOrEqualTo(to);
    for (int i = from; i < to; i++) {
      assertThat(Characters.isSpace(characters[i])).isTrue();
    }
  }

  private List<String> texts(String body, String language) {
    return splitter.split(body, language).stream().map(Sentence::text).toList();
  }
}
