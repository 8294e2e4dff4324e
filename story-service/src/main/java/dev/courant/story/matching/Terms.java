package dev.courant.story.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the window as numbers, how many articles have each, and which. A term that no
 * article has any more gives its number back. Not thread-safe.
 */
final class Terms {
  private static final int[] NONE = {};
  private static final short NO_TONGUE = 0;
  private static final short SEVERAL = -1;

  private final Dictionary dictionary = new Dictionary();
  private final Keys keys = new Keys();
  private final Dictionary tongues = new Dictionary();
  private final Dictionary outlets = new Dictionary();
  private int[] articles = new int[1024];
  private int[][] lists = new int[1024][];
  private int[] lengths = new int[1024];

  /** By term: the language of all articles that have it, or {@link #SEVERAL}. */
  private short[] tongueOf = new short[1024];

  /** The number of a term, which stays its own as long as an article has it. */
  int intern(String text) {
    int known = dictionary.find(text);
    if (known != 0) {
      return known;
    }
    int term = dictionary.intern(text);
    if (term >= articles.length) {
      int more = term + term / 2;
      articles = Arrays.copyOf(articles, more);
      lists = Arrays.copyOf(lists, more);
      lengths = Arrays.copyOf(lengths, more);
      tongueOf = Arrays.copyOf(tongueOf, more);
    }
    lists[term] = NONE;
    keys.add(term, text);
    return term;
  }

  /** The number of a language, BCP 47, without its region; each keeps its own. */
  int tongue(String language) {
    int end = language.indexOf('-');
    return tongues.intern(end < 0 ? language : language.substring(0, end));
  }

  /** The number of an outlet, which it keeps; 0 for none. */
  int outlet(@Nullable String id) {
    return id == null ? 0 : outlets.intern(id);
  }

  @Nullable String outlet(int number) {
    return number == 0 ? null : outlets.text(number);
  }

  String text(int term) {
    return dictionary.text(term);
  }

  Keys keys() {
    return keys;
  }

  /** How many terms there are. */
  int size() {
    return dictionary.size();
  }

  /** How many articles of the window have it. */
  int frequency(int term) {
    return articles[term];
  }

  /** The numbers of the articles that have it, and of some that left the window since. */
  int[] list(int term) {
    return lists[term];
  }

  /** How much of the list is used. */
  int length(int term) {
    return lengths[term];
  }

  /** Whether all articles that have it are in one language. */
  boolean isOnlyIn(int term, int tongue) {
    return tongueOf[term] == (short) tongue;
  }

  /** An article that came into the window has the term. */
  void add(int term, Entry article, Window window) {
    articles[term]++;
    short tongue = (short) article.tongue;
    tongueOf[term] = tongueOf[term] == NO_TONGUE || tongueOf[term] == tongue ? tongue : SEVERAL;
    keys.count(term, 1);
    if (lengths[term] == lists[term].length) {
      lengths[term] = window.compact(lists[term], lengths[term]);
      if (4 * lengths[term] >= 3 * lists[term].length) {
        lists[term] = Arrays.copyOf(lists[term], lengths[term] + lengths[term] / 2 + 1);
      }
    }
    lists[term][lengths[term]++] = article.number;
  }

  /** An article that has the term left the window. */
  void remove(int term) {
    articles[term]--;
    keys.count(term, -1);
    if (articles[term] == 0) {
      keys.remove(term);
      dictionary.remove(term);
      lists[term] = NONE;
      lengths[term] = 0;
      tongueOf[term] = NO_TONGUE;
    }
  }
}
