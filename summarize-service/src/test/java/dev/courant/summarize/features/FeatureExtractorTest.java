package dev.courant.summarize.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Features;
import dev.courant.model.Features.Feature;
import dev.courant.model.Sentence;
import dev.courant.summarize.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureExtractorTest {
  private final FeatureExtractor extractor = new FeatureExtractor(ClaimFinder.NONE);

  @Test
  void tellsNamesFromOtherWordsAndLeavesOutWhatTellsNothing() {
    Features features =
        of(
            "en",
            "Ferry sinks",
            "A ferry sank off Mombasa today.",
            "It had left Mombasa, said Ali Hassan.");

    assertThat(terms(features.names())).containsExactly("mombasa", "ali", "hassan");
    assertThat(terms(features.words()))
        .contains("ferri", "sink")
        .doesNotContain("it", "today", "said");
    assertThat(features.words().getFirst()).isEqualTo(new Feature("ferri", 2));
  }

  @Test
  void hasOneTermForWhatALexiconKnowsInEveryLanguage() {
    List<Features> told =
        List.of(
            of("en", "Earthquake in Germany", "Police said so."),
            of("de", "Erdbeben in Deutschland", "Das sagte die Polizei."),
            of("fr", "Séisme en Allemagne", "La police le dit."),
            of("ru", "Землетрясение в Германии", "Об этом сообщила полиция."),
            of("zh", "德国发生地震", "警方表示。"),
            of("ja", "ドイツで地震", "警察が発表した。"),
            of("ar", "زلزال في ألمانيا", "قالت الشرطة ذلك."));

    for (Features features : told) {
      assertThat(terms(features.names())).contains("germany");
      assertThat(terms(features.words())).contains("earthquake", "police");
    }
  }

  @Test
  void writesNamesOfOtherScriptsInLatinLetters() {
    assertThat(terms(of("ru", "Визит", "Приехал Дегтярев в Сахалин.").names()))
        .contains("sakhalin")
        .anyMatch(term -> term.startsWith("degtyar"));
    assertThat(terms(of("ja", "首相", "安倍晋三首相はトランプ氏と会談した。").names()))
        .anyMatch(term -> term.startsWith("tor"));
    assertThat(terms(of("ja", "首相", "安倍晋三が会談した。").words())).anyMatch(term -> term.startsWith("安倍"));
  }

  @Test
  void writesANumberAlikeInEveryLanguage() {
    assertThat(terms(of("en", "", "It cost 1,250,000 and rose 6.1 percent.").words()))
        .contains("1250000", "6.1");
    assertThat(terms(of("de", "", "Es kostete 1.250.000 und stieg um 6,1 Prozent.").words()))
        .contains("1250000", "6.1");
  }

  @Test
  void readsTwoWordsAsOneConceptAndFunctionWordsAsNone() {
    Features french = of("fr", "", "Les États-Unis et l'Union européenne ne paient plus rien.");
    Features english = of("en", "", "He told us that the United Nations had left.");

    assertThat(terms(french.names())).contains("united-states", "european-union");
    assertThat(terms(french.words())).doesNotContain("birth");
    assertThat(terms(english.names())).contains("united-nations").doesNotContain("united-states");
  }

  @Test
  void readsThousandsThatSpacesPart() {
    assertThat(terms(of("fr", "", "La ville paie 100 000 euros en 2030 300 fois.").words()))
        .contains("100000", "2030", "300");
    assertThat(terms(of("en", "", "Of 25 300 came.").words())).contains("25", "300");
  }

  @Test
  void keepsTheMostTellingOfALongText() {
    String[] sentences =
        IntStream.range(0, 300).mapToObj(i -> "Then word" + i + " came.").toArray(String[]::new);

    Features features = of("en", "Bridge in Rio reopens", sentences);

    assertThat(features.names().size() + features.words().size()).isEqualTo(64);
    assertThat(terms(features.words())).contains("bridge", "reopen");
  }

  @Test
  void showsAShortenedCopyByItsShingles() {
    List<String> text =
        IntStream.range(0, 60)
            .mapToObj(i -> "The council of town " + i + " voted on plan " + (i * 7) + " at noon.")
            .toList();
    Features whole = of("en", "Votes", text.toArray(String[]::new));
    Features shortened = of("en", "Votes", text.subList(0, 20).toArray(String[]::new));
    Features other = of("en", "Votes", "A quite different text about rivers and hills and birds.");

    assertThat(containment(shortened, whole)).isGreaterThan(0.9);
    assertThat(containment(whole, shortened)).isBetween(0.2, 0.5);
    assertThat(containment(other, whole)).isZero();
    assertThat(whole.shingles()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void showsACopyInAScriptWithoutSpaces() {
    String first = "東京都は二十五日、新しい橋の工事を来年春に始めると発表した。総工費は三百億円を見込む。";
    String second = "完成は五年後の予定で、周辺の道路の混雑が大きく和らぐと期待されている。";

    assertThat(containment(of("ja", "", first), of("ja", "", first, second))).isGreaterThan(0.7);
  }

  private static double containment(Features part, Features whole) {
    Set<Long> both = new HashSet<>(part.shingles());
    both.retainAll(whole.shingles());
    return part.shingles().isEmpty() ? 0 : (double) both.size() / part.shingles().size();
  }

  private static List<String> terms(List<Feature> features) {
    return features.stream().map(Feature::term).collect(Collectors.toList());
  }

  private Features of(String language, String title, String... texts) {
    List<Sentence> sentences = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    for (String text : texts) {
      int start = body.length();
      sentences.add(new Sentence("s" + (sentences.size() + 1), start, start + text.length(), text));
      body.append(text).append(' ');
    }
    String whole = body.toString().strip();
    return extractor.of(new SourceText(title, whole, language, null, sentences, List.of()));
  }
}
