package dev.courant.summarize.grounding.evidence;

import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Polarity;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.reading.WordSequences;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that stands in the source word for word.
 *
 * @param receipts the sentences that it stands in, one mostly
 */
public record ExtractMatch(List<String> receipts) {
  private static final int DENIAL = 4;

  public ExtractMatch {
    receipts = List.copyOf(receipts);
  }

  /**
   * Looks for the words in an unbroken row; across sentences only where these follow each other.
   *
   * @param positions where to look, ascending
   * @return null where they stand nowhere
   */
  public static @Nullable ExtractMatch of(Reading claim, List<Integer> positions, Article article) {
    List<String> words = claim.tokens().stream().map(Token::key).toList();
    if (words.isEmpty()) {
      return null;
    }
    int from = 0;
    for (int i = 0; i < positions.size(); i++) {
      boolean runs = i + 1 < positions.size() && positions.get(i + 1) == positions.get(i) + 1;
      if (!runs) {
        ExtractMatch found = within(words, positions.subList(from, i + 1), article);
        if (found != null) {
          return found;
        }
        from = i + 1;
      }
    }
    return null;
  }

  /**
   * Whether the source restricts the words within their sentence: "two of the five" before
   * "witnesses saw ...", "no proof" or "she said" before "that ...", "if ..." behind them.
   */
  private static boolean restricted(int at, int end, List<Integer> owners, Article article) {
    Reading first = article.reading(owners.get(at));
    int start = at - owners.indexOf(owners.get(at));
    if (start > 0
        && (counts(first, start - 1) || reports(first, start - 1) || denies(first, start))) {
      return true;
    }
    Reading last = article.reading(owners.get(end - 1));
    int next = end - owners.indexOf(owners.get(end - 1));
    return next < last.tokens().size() && in("provisos", last, next);
  }

  private static boolean counts(Reading sentence, int i) {
    return sentence.quantities().stream().anyMatch(quantity -> quantity.covers(i))
        || in("some", sentence, i)
        || in("many", sentence, i)
        || in("majorities", sentence, i);
  }

  /** "Said", or "said that". */
  private static boolean reports(Reading sentence, int i) {
    boolean that = i > 0 && sentence.tokens().get(i).key().equals("that");
    return in("reporting", sentence, that ? i - 1 : i);
  }

  private static boolean denies(Reading sentence, int start) {
    Polarity polarity = Polarity.of(sentence.language());
    return Clauses.before(sentence, start, DENIAL).stream()
        .anyMatch(i -> polarity.negates(sentence.tokens(), i));
  }

  private static boolean in(String list, Reading sentence, int i) {
    return WordLists.words(list, sentence.language().code())
        .contains(sentence.tokens().get(i).key());
  }

  private static @Nullable ExtractMatch within(
      List<String> words, List<Integer> positions, Article article) {
    List<String> all = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int position : positions) {
      for (Token token : article.reading(position).tokens()) {
        all.add(token.key());
        owners.add(position);
      }
    }
    int at = WordSequences.find(all, words);
    return at < 0 || restricted(at, at + words.size(), owners, article)
        ? null
        : new ExtractMatch(
            owners.subList(at, at + words.size()).stream()
                .distinct()
                .map(position -> article.reading(position).id())
                .toList());
  }
}
