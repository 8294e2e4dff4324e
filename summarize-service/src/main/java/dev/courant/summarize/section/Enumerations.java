package dev.courant.summarize.section;

import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.TermMatch;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Places that a text only lists: "flights to Ghana, Nigeria, Rwanda and Mozambique". All of a list
 * together count as one.
 */
final class Enumerations {
  private static final int LIST = 4;
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*(?:[,;、،·]|[,،]?\\s*(?:and|or|und|oder|et|ou|y|e|o|en|og|och|i|a|и|і|ve|و))\\s*"
              + "(?:(?:the|die|der|la|le|les|el|los|las)\\s+|l['’])?");

  private Enumerations() {}

  /** For each place, the part of a mention that it counts. */
  static double[] shares(List<? extends TermMatch<?>> places, FoldedText text) {
    double[] shares = new double[places.size()];
    int first = 0;
    for (int i = 1; i <= shares.length; i++) {
      if (i == shares.length || !continues(places.get(i - 1), places.get(i), text)) {
        int length = i - first;
        Arrays.fill(shares, first, i, length >= LIST ? 1.0 / length : 1);
        first = i;
      }
    }
    return shares;
  }

  private static boolean continues(TermMatch<?> one, TermMatch<?> next, FoldedText text) {
    String from = text.original(one.start(), next.start());
    String name = text.original(text.wordStart(one.start()), text.wordEnd(one.end()));
    return from.startsWith(name) && SEPARATOR.matcher(from.substring(name.length())).matches();
  }
}
