package dev.courant.publish.index;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.util.Version;

/**
 * How words are found in a language. Every language with an analyser of its own has a field of its
 * own; all others share one that splits by Unicode's rules and ICU's dictionaries (UAX 29), folds
 * case and compatibility forms (NFKC_Casefold) and Latin accents. Beside it stand the {@link
 * WrittenWords} of each language.
 */
final class TextAnalysis {
  /** Changes when an index made before does not fit any more. */
  static final String IDENTITY = "lucene-" + Version.LATEST + "-analysis-2";

  private static final String PREFIX = "text.";
  private static final String HEADLINE = "headline.";
  private static final String WRITTEN = "written.";
  private static final String OTHER = "other";

  /** The field for names, whatever their language. */
  static final String NAMES = "names";

  /** The field for {@link WrittenWords} of names, whatever their language. */
  static final String WRITTEN_NAMES = WRITTEN + NAMES;

  private final Map<String, Analyzer> byField = new TreeMap<>();
  private final Analyzer analyzer;

  TextAnalysis() {
    own("ar", new ArabicAnalyzer());
    own("de", new GermanAnalyzer());
    own("en", new EnglishAnalyzer());
    own("es", new SpanishAnalyzer());
    own("fr", new FrenchAnalyzer());
    own("it", new ItalianAnalyzer());
    own("ja", new JapaneseAnalyzer());
    own("ko", new KoreanAnalyzer());
    own("nl", new DutchAnalyzer());
    own("pt", new PortugueseAnalyzer());
    own("ru", new RussianAnalyzer());
    own("zh", new SmartChineseAnalyzer());
    Analyzer written = new WrittenWords();
    languages().map(this::written).toList().forEach(field -> byField.put(field, written));
    byField.put(WRITTEN_NAMES, written);
    analyzer = new PerFieldAnalyzerWrapper(new Folding(), byField);
  }

  private void own(String language, Analyzer analyzer) {
    byField.put(PREFIX + language, analyzer);
    byField.put(HEADLINE + language, analyzer);
  }

  /** One tag for every field that texts have. */
  Stream<String> languages() {
    Stream<String> own =
        byField.keySet().stream()
            .filter(field -> field.startsWith(PREFIX))
            .map(field -> field.substring(PREFIX.length()));
    return Stream.concat(own, Stream.of(OTHER));
  }

  /** Every field of {@link WrittenWords}. */
  Stream<String> written() {
    return byField.keySet().stream().filter(field -> field.startsWith(WRITTEN));
  }

  /** Those of them whose words have spaces between them. */
  Stream<String> spaced() {
    return languages().filter(language -> !Set.of("ja", "ko", "zh").contains(language));
  }

  /** The analyser of every field. */
  Analyzer analyzer() {
    return analyzer;
  }

  /** The field for text in a language, by its BCP 47 tag. */
  String field(String language) {
    return field(PREFIX, language);
  }

  /** The field for headlines in a language, by its BCP 47 tag. */
  String headline(String language) {
    return field(HEADLINE, language);
  }

  /** The field for {@link WrittenWords} of text in a language, by its BCP 47 tag. */
  String written(String language) {
    return WRITTEN + field(language).substring(PREFIX.length());
  }

  private String field(String prefix, String language) {
    int hyphen = language.indexOf('-');
    String field = prefix + (hyphen < 0 ? language : language.substring(0, hyphen));
    return byField.containsKey(field) ? field : prefix + OTHER;
  }

  private static final class Folding extends Analyzer {
    private static final UnicodeWords WORDS = new UnicodeWords();

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new ICUTokenizer(WORDS);
      return new TokenStreamComponents(
          words, new ASCIIFoldingFilter(new ICUNormalizer2Filter(words)));
    }
  }
}
