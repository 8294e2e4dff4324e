package dev.courant.summarize.delivery;

import dev.courant.model.ArticleId;
import dev.courant.model.SummarizedRevision;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The revision of each article that was summarised last, for one partition: a hash table with open
 * addressing in arrays of numbers, some 50 bytes an article, since there are millions. What is
 * older than {@link #KEPT} is not known any more, as it is not on the topic. Not thread-safe.
 */
final class RevisionTable {
  /** As long as the topic keeps it. */
  static final Duration KEPT = Duration.ofDays(90);

  private static final int FIRST_SIZE = 1 << 6;

  private long[] high = new long[FIRST_SIZE];
  private long[] low = new long[FIRST_SIZE];
  private int[] revisions = new int[FIRST_SIZE];
  private int[] days = new int[FIRST_SIZE];
  private byte[] editions = new byte[FIRST_SIZE];
  private final Map<ArticleId, String> jobs = new HashMap<>();
  private int size;

  int size() {
    return size;
  }

  @Nullable SummarizedRevision get(ArticleId id, Instant now) {
    int slot = slot(bits(id.value(), 0), bits(id.value(), id.value().length() / 2));
    Instant at = Instant.EPOCH.plus(Duration.ofDays(days[slot]));
    if (revisions[slot] == 0 || at.plus(KEPT).isBefore(now)) {
      return null;
    }
    return new SummarizedRevision(id, revisions[slot], editions[slot], jobs.get(id), at);
  }

  void put(SummarizedRevision revision) {
    if (2 * (size + 1) > revisions.length) {
      grow();
    }
    String id = revision.id().value();
    int day = (int) Duration.between(Instant.EPOCH, revision.at()).toDays();
    byte edition = (byte) Math.min(Byte.MAX_VALUE, revision.edition());
    set(bits(id, 0), bits(id, id.length() / 2), revision.revision(), edition, day);
    if (revision.job() == null) {
      jobs.remove(revision.id());
    } else {
      jobs.put(revision.id(), revision.job());
    }
  }

  private void set(long highBits, long lowBits, int revision, byte edition, int day) {
    int slot = slot(highBits, lowBits);
    size += revisions[slot] == 0 ? 1 : 0;
    high[slot] = highBits;
    low[slot] = lowBits;
    revisions[slot] = revision;
    editions[slot] = edition;
    days[slot] = day;
  }

  private int slot(long highBits, long lowBits) {
    int mask = revisions.length - 1;
    int slot = (int) (highBits ^ (highBits >>> 32)) & mask;
    while (revisions[slot] != 0 && (high[slot] != highBits || low[slot] != lowBits)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldRevisions = revisions;
    int[] oldDays = days;
    byte[] oldEditions = editions;
    int length = oldRevisions.length * 2;
    high = new long[length];
    low = new long[length];
    revisions = new int[length];
    days = new int[length];
    editions = new byte[length];
    size = 0;
    for (int i = 0; i < oldRevisions.length; i++) {
      if (oldRevisions[i] != 0) {
        set(oldHigh[i], oldLow[i], oldRevisions[i], oldEditions[i], oldDays[i]);
      }
    }
  }

  /** 13 characters of base32: 65 bits, of which the first is lost. */
  private static long bits(String id, int from) {
    long bits = 0;
    for (int i = from; i < from + 13; i++) {
      char c = id.charAt(i);
      bits = bits << 5 | (c >= 'a' ? c - 'a' : c - '2' + 26);
    }
    return bits;
  }
}
