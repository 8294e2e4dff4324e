package dev.courant.summarize.origin;

import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.SentenceEnds;
import dev.courant.summarize.origin.SourceNames.Named;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds agencies in what stands for the author: the authors that a page states, and lines such as
 * {@code By Jane Doe, Associated Press}.
 */
final class Bylines {
  private static final int LONGEST = 90;
  private static final Pattern BY =
      Pattern.compile("^(?i:by|von|par|por|di|door|av|af|from|de|autor|autore|text|tekst)[: ] ?");
  private static final Pattern STARTS =
      Pattern.compile(
          "^(?:By|Von|Par|Por|Di|Door|Av|Af|From|BY|VON)[: ] ?\\p{Lu}.*", Pattern.DOTALL);
  private static final Pattern PARTED = Pattern.compile(".*[,/|·•–—(-]\\s*$", Pattern.DOTALL);
  private static final Pattern STAFF =
      Pattern.compile(" (?:Staff|staff|Writers?|Reporters?|News Agency|news agency)$");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[,/;&+|·]|\\b(?:and|und|et|avec|y|con|e|en|met|och|og|med|i|with|mit)\\b|\\s[-–]\\s)\\s*");

  private final SourceNames names;

  Bylines(SourceNames names) {
    this.names = names;
  }

  /** The agencies and outlets among the authors of a page. */
  List<String> among(List<String> authors) {
    return authors.stream()
        .flatMap(author -> BETWEEN.splitAsStream(BY.matcher(author.strip()).replaceFirst("")))
        .map(part -> STAFF.matcher(part.strip()).replaceFirst(""))
        .flatMap(part -> names.named(part).stream())
        .distinct()
        .toList();
  }

  /** Whether a sentence is a byline that ends in the last of the names found in it. */
  static boolean is(String sentence, FoldedText text, List<Named> named) {
    if (sentence.length() > LONGEST || SentenceEnds.isTerminated(sentence)) {
      return false;
    }
    Named last = named.getLast();
    int start = text.origin(last.start());
    int end = text.origin(last.end() - 1) + 1;
    boolean closes = sentence.substring(end).chars().noneMatch(Character::isLetterOrDigit);
    return closes
        && (STARTS.matcher(sentence).matches()
            || PARTED.matcher(sentence.substring(0, start)).matches());
  }
}
