package dev.courant.publish.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words of the articles that are written nearly as another one: but for a letter that is put
 * in, left out, replaced or swapped with its neighbour (Damerau), from {@value #LONG} letters on
 * but for two. Lucene's automata find them without reading the others.
 */
final class NearWords {
  private static final int LONG = 6;
  private static final int MOST = 6;
  private static final int MOST_SEEN = 2_000;
  private static final Comparator<Near> NEAREST =
      Comparator.comparingInt(Near::edits)
          .thenComparing(Comparator.comparingInt(Near::articles).reversed())
          .thenComparing(Near::word);

  private final List<String> fields;

  /**
   * Words of some fields.
   *
   * @param fields of the {@link WrittenWords} of each language
   */
  NearWords(List<String> fields) {
    this.fields = List.copyOf(fields);
  }

  /**
   * A word that articles have.
   *
   * @param edits by which it differs; 0 where accents alone differ
   * @param articles that have it, at least 1; one counts once a language that it is told in
   */
  record Near(String word, int edits, int articles) {}

  /** How far the words may be that are held to be near to this one: 1 or 2. */
  static int farthest(String word) {
    return word.codePointCount(0, word.length()) < LONG ? 1 : 2;
  }

  /**
   * The nearest words, at most {@value #MOST}, the nearest first and of those the most used.
   *
   * @param most edits, 1 or 2; two cost several times as much as one
   */
  List<Near> to(String word, int most, IndexReader reader) throws IOException {
    Map<String, Near> found = new HashMap<>();
    int edits = Math.min(most, farthest(word));
    for (String field : fields) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms == null) {
        continue;
      }
      collect(word, new FuzzyTermsEnum(terms, new Term(field, word), edits, 0, true), found);
    }
    return found.values().stream().sorted(NEAREST).limit(MOST).toList();
  }

  private static Near sum(Near one, Near other) {
    return new Near(one.word(), one.edits(), one.articles() + other.articles());
  }

  private static void collect(String word, FuzzyTermsEnum terms, Map<String, Near> found)
      throws IOException {
    int seen = 0;
    for (BytesRef next = terms.next(); next != null && seen++ < MOST_SEEN; next = terms.next()) {
      String candidate = next.utf8ToString();
      if (!candidate.equals(word)) {
        int edits = folded(candidate).equals(folded(word)) ? 0 : edits(word, candidate, terms);
        found.merge(candidate, new Near(candidate, edits, terms.docFreq()), NearWords::sum);
      }
    }
  }

  /** The boost is the part of the shorter word that is left as it is. */
  private static int edits(String word, String candidate, FuzzyTermsEnum terms) {
    int shorter =
        Math.min(
            word.codePointCount(0, word.length()), candidate.codePointCount(0, candidate.length()));
    return Math.round((1 - terms.getBoost()) * shorter);
  }

  private static String folded(String word) {
    char[] plain = new char[4 * word.length()];
    int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, plain, 0, word.length());
    return new String(plain, 0, length);
  }
}
