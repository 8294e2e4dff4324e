package dev.courant.ingest.revision;

import dev.courant.model.LastText;
import dev.courant.model.SentenceChange;
import dev.courant.model.SentenceChange.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences that changed between two bodies: those between sentences that are in both. Of
 * as many on either side, each stands in the place of one. A sentence that only moved did not
 * change.
 */
final class SentenceAlignment {
  /** Beyond so many sentences, in pairs, the middle of two texts counts as one gap. */
  private static final long MOST_PAIRS = 1_000_000;

  private final List<String> before;
  private final List<String> after;
  private final List<String> gone;
  private final List<String> come;
  private final List<String> now;
  private final @Nullable List<String> was;
  private final List<SentenceChange> changes = new ArrayList<>();

  SentenceAlignment(LastText last, BodySentences now) {
    this.before = Marks.list(last.sentences());
    this.after = Marks.list(now.marks());
    this.gone = Marks.missing(before, after);
    this.come = Marks.missing(after, before);
    this.now = now.sentences();
    String body = PackedText.unpack(last.packed());
    List<String> texts = body == null ? null : BodySentences.of(body).sentences();
    this.was = texts != null && texts.size() == before.size() ? texts : null;
  }

  List<SentenceChange> changes() {
    if (gone.isEmpty() && come.isEmpty()) {
      return List.of();
    }
    int start = 0;
    int end = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    align(start, before.size() - end, start, after.size() - end);
    return changes;
  }

  /** Walks along the longest common subsequence. */
  private void align(int from, int to, int fromNow, int toNow) {
    int[][] common = common(from, to, fromNow, toNow);
    int i = from;
    int j = fromNow;
    List<Integer> removed = new ArrayList<>();
    List<Integer> added = new ArrayList<>();
    while (i < to || j < toNow) {
      boolean same = i < to && j < toNow && before.get(i).equals(after.get(j));
      if (same && common.length > 0) {
        gap(removed, added);
        i++;
        j++;
      } else if (i < to && (j >= toNow || longer(common, i - from, j - fromNow))) {
        removed.add(i++);
      } else {
        added.add(j++);
      }
    }
    gap(removed, added);
  }

  private static boolean longer(int[][] common, int i, int j) {
    return common.length == 0 || common[i + 1][j] >= common[i][j + 1];
  }

  private int[][] common(int from, int to, int fromNow, int toNow) {
    if ((long) (to - from) * (toNow - fromNow) > MOST_PAIRS) {
      return new int[0][];
    }
    int[][] common = new int[to - from + 1][toNow - fromNow + 1];
    for (int i = to - from - 1; i >= 0; i--) {
      for (int j = toNow - fromNow - 1; j >= 0; j--) {
        common[i][j] =
            before.get(from + i).equals(after.get(fromNow + j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void gap(List<Integer> removed, List<Integer> added) {
    List<Integer> old = removed.stream().filter(i -> gone.remove(before.get(i))).toList();
    List<Integer> fresh = added.stream().filter(j -> come.remove(after.get(j))).toList();
    for (int k = 0; k < Math.max(old.size(), fresh.size()); k++) {
      Integer i = k < old.size() ? old.get(k) : null;
      Integer j = k < fresh.size() ? fresh.get(k) : null;
      Kind kind = i == null ? Kind.ADDED : j == null ? Kind.REMOVED : Kind.ALTERED;
      changes.add(
          new SentenceChange(
              kind,
              i == null ? null : i + 1,
              j == null ? null : j + 1,
              i == null || was == null ? null : was.get(i),
              j == null ? null : now.get(j)));
    }
    removed.clear();
    added.clear();
  }
}
