package dev.courant.story.matching;

import dev.courant.model.ArticleId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The articles that can still be in one story with those to come: of the last days by the times of
 * their records, and no more than fit. Which articles those are follows from which came, whatever
 * their order. Not thread-safe.
 */
final class Window {
  private final WindowSettings settings;
  private final Terms terms;
  private final Stories stories;
  private final Map<ArticleId, Entry> byId = new HashMap<>();
  private final PriorityQueue<Entry> byAge = new PriorityQueue<>(Entry.AGE);

  /** By number; a number is never given twice while lists may still hold it. */
  private @Nullable Entry[] ring = new Entry[1024];

  /** Numbers and languages by the same places, so that no article is fetched to know them. */
  private int[] numbers = new int[1024];

  private short[] tongues = new short[1024];

  private int lastNumber;
  private long newest = Long.MIN_VALUE;

  Window(WindowSettings settings, Terms terms, Stories stories) {
    this.settings = settings;
    this.terms = terms;
    this.stories = stories;
  }

  int size() {
    return byId.size();
  }

  /** How much is looked at; it follows from the size. */
  Effort effort() {
    return size() <= Effort.SMALL_WINDOW ? Effort.SMALL : Effort.LARGE;
  }

  @Nullable Entry find(ArticleId id) {
    return byId.get(id);
  }

  /** The article of a number, or null once it has left. */
  @Nullable Entry get(int number) {
    Entry entry = ring[number & (ring.length - 1)];
    return entry != null && entry.number == number ? entry : null;
  }

  /** Whether an article is still here, and in a language or not in it. */
  boolean has(int number, int tongue, boolean speaks) {
    int place = number & (ring.length - 1);
    return numbers[place] == number && speaks == (tongues[place] == (short) tongue);
  }

  /** Takes an article in; whatever falls out is for {@link #expire}. */
  void add(Entry entry) {
    entry.number = nextNumber();
    place(entry);
    byId.put(entry.id, entry);
    byAge.add(entry);
    newest = Math.max(newest, entry.at);
    for (int i = 0; i < entry.size(); i++) {
      terms.add(entry.term(i), entry, this);
    }
  }

  /** Takes an article out, also of its story. */
  void remove(Entry entry) {
    byId.remove(entry.id);
    ring[entry.number & (ring.length - 1)] = null;
    numbers[entry.number & (ring.length - 1)] = 0;
    entry.number = 0;
    stories.take(entry);
    for (int i = 0; i < entry.size(); i++) {
      terms.remove(entry.term(i));
    }
  }

  /** Lets go of what is too old or too much, but for one that has just come. */
  void expire(@Nullable Entry arrival) {
    long oldest = newest - settings.keep().toMillis();
    for (Entry first = byAge.peek(); first != null; first = byAge.peek()) {
      if (first.isKept()) {
        boolean fits = first.at >= oldest && byId.size() <= settings.articles();
        if (fits || first == arrival) {
          return;
        }
        remove(first);
      }
      byAge.remove();
    }
  }

  /** Moves the numbers of articles that are still here to the front; how many there are. */
  int compact(int[] list, int length) {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      if (numbers[list[i] & (ring.length - 1)] == list[i]) {
        list[kept++] = list[i];
      }
    }
    return kept;
  }

  private int nextNumber() {
    if (++lastNumber == 0) {
      lastNumber++;
    }
    while (ring[lastNumber & (ring.length - 1)] != null) {
      grow();
    }
    return lastNumber;
  }

  private void grow() {
    @Nullable Entry[] before = ring;
    ring = Arrays.copyOf(new Entry[0], 2 * before.length);
    numbers = new int[ring.length];
    tongues = new short[ring.length];
    for (Entry entry : before) {
      if (entry != null) {
        place(entry);
      }
    }
  }

  private void place(Entry entry) {
    ring[entry.number & (ring.length - 1)] = entry;
    numbers[entry.number & (ring.length - 1)] = entry.number;
    tongues[entry.number & (ring.length - 1)] = (short) entry.tongue;
  }
}
