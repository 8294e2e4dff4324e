package dev.courant.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
 * @param leftOut what the page has beside it as furniture of the outlet, at most {@value
 *     #MOST_LEFT_OUT}; null in records of earlier versions and where there is nothing
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
    @Nullable String packed,
    @Nullable List<SiteFurniture> leftOut) {
  /** Length of a mark. */
  public static final int MARK = 9;

  /** So many sentences and lines are left out of an article at most. */
  public static final int MOST_LEFT_OUT = 40;

  public LastText {
    earlier = List.copyOf(earlier);
    leftOut = leftOut == null || leftOut.isEmpty() ? null : List.copyOf(leftOut);
  }

  /** What the page has beside it as furniture; empty where there is nothing. */
  public List<SiteFurniture> knownLeftOut() {
    return leftOut == null ? List.of() : leftOut;
  }

  /** The same with more that is left out. */
  public LastText leavingOut(List<SiteFurniture> more) {
    Set<String> known =
        knownLeftOut().stream().map(SiteFurniture::mark).collect(Collectors.toSet());
    List<SiteFurniture> all = new ArrayList<>(knownLeftOut());
    more.stream().filter(one -> known.add(one.mark())).forEach(all::add);
    return all.size() == knownLeftOut().size() ? this : with(packed, all);
  }

  private LastText with(@Nullable String body, @Nullable List<SiteFurniture> out) {
    List<SiteFurniture> bounded =
        out == null ? null : out.subList(0, Math.min(out.size(), MOST_LEFT_OUT));
    return new LastText(
        title, feedTitle, sentences, lines, fromFeed, earlier, churn, fresh, body, bounded);
  }

  /** The same without the body. */
  public LastText unpacked() {
    return packed == null ? this : with(null, leftOut);
  }

  /** The same with another headline of the feed. */
  public LastText toldAs(String headline) {
    return new LastText(
        title, headline, sentences, lines, fromFeed, earlier, churn, fresh, packed, leftOut);
  }
}
