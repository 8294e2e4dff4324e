package dev.courant.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last revision of an article says, as far as later looks are compared with it.
 *
 * @param title headline
 * @param feedTitle headline of the feed's entry, or empty
 * @param sentences a mark of {@value #MARK} characters for each sentence, in order
 * @param lines the same for each line that is no sentence
 * @param fromFeed whether it is the feed's text, since the page could not be had or had less
 * @param earlier digests of the headlines of earlier revisions, oldest first
 * @param churn how many revisions in a row did no more than to replace what the one before had
 *     brought
 * @param fresh marks of the sentences that the last revision brought; empty of the first
 * @param packed the body, deflated, in base64, while the page is still looked at; or null
 */
public record LastText(
    String title,
    String feedTitle,
    String sentences,
    String lines,
    boolean fromFeed,
    List<String> earlier,
    int churn,
    String fresh,
    @Nullable String packed) {
  /** Length of a mark. */
  public static final int MARK = 9;

  public LastText {
    earlier = List.copyOf(earlier);
  }

  /** The same without the body. */
  public LastText unpacked() {
    return packed == null
        ? this
        : new LastText(title, feedTitle, sentences, lines, fromFeed, earlier, churn, fresh, null);
  }

  /** The same with another headline of the feed. */
  public LastText toldAs(String headline) {
    return new LastText(title, headline, sentences, lines, fromFeed, earlier, churn, fresh, packed);
  }
}
