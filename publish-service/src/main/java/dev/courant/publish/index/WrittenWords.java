package dev.courant.publish.index;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * The words of a text as they are written, in lower case and NFC, neither stemmed nor folded: what
 * a misspelt word is held against. A word is a row of letters; an apostrophe ends it, so that
 * "l’élection" has "élection" and "Merkel's" has "Merkel". Left out are words of fewer than {@value
 * #SHORTEST} letters, numbers, and scripts whose words have no spaces between them or change with
 * what follows.
 */
final class WrittenWords extends Analyzer {
  static final int SHORTEST = 4;

  private static final int LONGEST = 40;
  private static final int ANY_BELOW_HAS_SPACES = 0x0E00;
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  @Override
  protected TokenStreamComponents createComponents(String field) {
    CharTokenizer words = CharTokenizer.fromTokenCharPredicate(WrittenWords::isOfWord);
    TokenStream lower = new LowerCaseFilter(new LengthFilter(words, SHORTEST, LONGEST));
    return new TokenStreamComponents(
        words, new ICUNormalizer2Filter(lower, Normalizer2.getNFCInstance()));
  }

  /** Letters, and the marks that stand above, below and between them. */
  private static boolean isOfWord(int character) {
    if (!Character.isLetter(character) && !isMark(character)) {
      return false;
    }
    return character < ANY_BELOW_HAS_SPACES
        || !WITHOUT_SPACES.contains(UnicodeScript.of(character));
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
