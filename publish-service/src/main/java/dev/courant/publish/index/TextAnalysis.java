package dev.courant.publish.index;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.Version;

/**
 * How words are found in a language. Every language with an analyser of its own has a field of its
 * own; all others share one that splits by Unicode's rules and ICU's dictionaries (UAX 29), folds
 * case and compatibility forms (NFKC_Casefold) and Latin accents.
 */
final class TextAnalysis {
  /** Changes when an index made before does not fit any more. */
  static final String IDENTITY = "lucene-" + Version.LATEST + "-analysis-1";

  private static final String PREFIX = "text.";
  private static final String OTHERS = PREFIX + "other";

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
    analyzer = new PerFieldAnalyzerWrapper(new Folding(), byField);
  }

  private void own(String language, Analyzer analyzer) {
    byField.put(PREFIX + language, analyzer);
  }

  /** The analyser of every field. */
  Analyzer analyzer() {
    return analyzer;
  }

  /** The field for text in a language, by its BCP 47 tag. */
  String field(String language) {
    int hyphen = language.indexOf('-');
    String field = PREFIX + (hyphen < 0 ? language : language.substring(0, hyphen));
    return byField.containsKey(field) ? field : OTHERS;
  }

  /** The articles that have all of these words in a text of one language, whichever it is. */
  Query query(String words) {
    QueryBuilder builder = new QueryBuilder(analyzer);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : List.copyOf(byField.keySet())) {
      add(any, builder.createBooleanQuery(field, words, BooleanClause.Occur.MUST));
    }
    add(any, builder.createBooleanQuery(OTHERS, words, BooleanClause.Occur.MUST));
    BooleanQuery query = any.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery("no words") : query;
  }

  private static void add(
      BooleanQuery.Builder any, @org.jspecify.annotations.Nullable Query query) {
    if (query != null) {
      any.add(query, BooleanClause.Occur.SHOULD);
    }
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
