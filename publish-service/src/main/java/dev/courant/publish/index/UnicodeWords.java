package dev.courant.publish.index;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerConfig;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Splits text by the rules and dictionaries of the ICU at hand. Lucene's own rules are compiled for
 * one release of ICU, and no other reads them.
 */
final class UnicodeWords extends ICUTokenizerConfig {
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);

  @Override
  public RuleBasedBreakIterator getBreakIterator(int script) {
    return (RuleBasedBreakIterator) WORDS.clone();
  }

  @Override
  public String getType(int script, int ruleStatus) {
    return StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];
  }

  @Override
  public boolean combineCJ() {
    return true;
  }
}
