package dev.courant.story.matching;

import java.util.Arrays;

/**
 * For each term what it has in common with others ({@link Sounds}): two keys at most, each with the
 * terms that have it. Not thread-safe.
 */
final class Keys {
  private final Dictionary names = new Dictionary();
  private int[] beginnings = new int[1024];
  private int[] skeletons = new int[1024];
  private int[][] terms = new int[1024][];
  private int[] lengths = new int[1024];
  private int[] articles = new int[1024];

  /** The key of a term's beginning, or 0. */
  int beginning(int term) {
    return beginnings[term];
  }

  /** The key of a term's consonants, or 0. */
  int skeleton(int term) {
    return skeletons[term];
  }

  /** How often terms that have the key stand in the window's articles. */
  int frequency(int key) {
    return articles[key];
  }

  int length(int key) {
    return lengths[key];
  }

  /** One of the terms that have the key. */
  int term(int key, int i) {
    return terms[key][i];
  }

  /** A term is new. */
  void add(int term, String text) {
    if (term >= beginnings.length) {
      int more = Math.max(term + 1, term + term / 2);
      beginnings = Arrays.copyOf(beginnings, more);
      skeletons = Arrays.copyOf(skeletons, more);
    }
    beginnings[term] = link(term, Sounds.beginning(text));
    skeletons[term] = link(term, Sounds.skeleton(text));
  }

  /** A term is gone. */
  void remove(int term) {
    unlink(term, beginnings[term]);
    unlink(term, skeletons[term]);
  }

  /** One article more, or one less, has a term. */
  void count(int term, int change) {
    articles[beginnings[term]] += change;
    articles[skeletons[term]] += change;
  }

  private int link(int term, String name) {
    if (name.isEmpty()) {
      return 0;
    }
    int key = names.intern(name);
    if (key >= terms.length) {
      int more = key + key / 2;
      terms = Arrays.copyOf(terms, more);
      lengths = Arrays.copyOf(lengths, more);
      articles = Arrays.copyOf(articles, more);
    }
    int[] list = terms[key];
    if (list == null || lengths[key] == list.length) {
      list = list == null ? new int[1] : Arrays.copyOf(list, 2 * list.length);
      terms[key] = list;
    }
    list[lengths[key]++] = term;
    return key;
  }

  private void unlink(int term, int key) {
    if (key == 0) {
      return;
    }
    int[] list = terms[key];
    int i = 0;
    while (list[i] != term) {
      i++;
    }
    list[i] = list[--lengths[key]];
    if (lengths[key] == 0) {
      names.remove(key);
      terms[key] = new int[1];
      articles[key] = 0;
    }
  }
}
