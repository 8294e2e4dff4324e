package dev.courant.summarize.grounding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that stands in the source word for word.
 *
 * @param receipts the sentences that it stands in, one mostly
 */
record Extract(List<String> receipts) {
  Extract {
    receipts = List.copyOf(receipts);
  }

  /**
   * Looks for the words in an unbroken row; across sentences only where these follow each other.
   *
   * @param positions where to look, ascending
   * @return null where they stand nowhere
   */
  static @Nullable Extract of(Reading claim, List<Integer> positions, Article article) {
    List<String> words = claim.tokens().stream().map(Token::key).toList();
    if (words.isEmpty()) {
      return null;
    }
    int from = 0;
    for (int i = 0; i < positions.size(); i++) {
      boolean runs = i + 1 < positions.size() && positions.get(i + 1) == positions.get(i) + 1;
      if (!runs) {
        Extract found = within(words, positions.subList(from, i + 1), article);
        if (found != null) {
          return found;
        }
        from = i + 1;
      }
    }
    return null;
  }

  private static @Nullable Extract within(
      List<String> words, List<Integer> positions, Article article) {
    List<String> all = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int position : positions) {
      for (Token token : article.reading(position).tokens()) {
        all.add(token.key());
        owners.add(position);
      }
    }
    int at = Rows.find(all, words);
    return at < 0
        ? null
        : new Extract(
            owners.subList(at, at + words.size()).stream()
                .distinct()
                .map(position -> article.reading(position).id())
                .toList());
  }
}
