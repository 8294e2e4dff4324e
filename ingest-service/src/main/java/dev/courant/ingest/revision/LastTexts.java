package dev.courant.ingest.revision;

import dev.courant.model.LastText;
import dev.courant.model.SentenceChange;
import dev.courant.model.SentenceChange.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what is remembered of revisions. */
public final class LastTexts {
  private static final int MOST_HEADLINES = 8;

  private LastTexts() {}

  /**
   * Of the next revision.
   *
   * @param before of the last one, or null of the first
   * @param diff to that one, or null of the first
   */
  public static LastText next(
      @Nullable LastText before, @Nullable RevisionDiff diff, Revised revised) {
    BodySentences now = revised.sentences();
    String fresh = before == null || diff == null ? "" : fresh(diff);
    return new LastText(
        revised.title(),
        revised.feedTitle(),
        now.marks(),
        now.lineMarks(),
        revised.fromFeed(),
        before == null ? List.of() : earlier(before),
        before != null && diff != null && isReplaced(before, now, diff) ? before.churn() + 1 : 0,
        fresh,
        PackedText.pack(revised.body()),
        before == null ? null : before.leftOut());
  }

  /** What is published. */
  public record Revised(
      String title, String body, BodySentences sentences, String feedTitle, boolean fromFeed) {}

  /**
   * Whether a revision would do no more than to replace what the one before had brought, as in text
   * that is another at every look.
   */
  public static boolean isReplaced(LastText before, BodySentences now, RevisionDiff diff) {
    List<String> gone = Marks.missing(Marks.list(before.sentences()), Marks.list(now.marks()));
    return !gone.isEmpty()
        && diff.added() > 0
        && new HashSet<>(Marks.list(before.fresh())).containsAll(gone);
  }

  /** The changes as the event has them: the headline first. */
  public static List<SentenceChange> changes(LastText before, String title, RevisionDiff diff) {
    List<SentenceChange> all = new ArrayList<>();
    if (diff.title()) {
      all.add(new SentenceChange(Kind.ALTERED, 0, 0, before.title(), title));
    }
    all.addAll(diff.sentences());
    return all;
  }

  private static String fresh(RevisionDiff diff) {
    return Marks.of(
        diff.sentences().stream().flatMap(one -> Stream.ofNullable(one.is())).limit(20).toList());
  }

  private static List<String> earlier(LastText before) {
    List<String> all = new ArrayList<>(before.earlier());
    String last = Headlines.digest(before.title());
    if (!all.contains(last)) {
      all.add(last);
    }
    return all.subList(Math.max(0, all.size() - MOST_HEADLINES), all.size());
  }
}
