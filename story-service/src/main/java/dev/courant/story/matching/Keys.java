package dev.courant.story.matching;

import java.util.Arrays;

/**
 * For each term what it has in common with others ({@link Sounds}): two keys at most, each with the
 * terms that have it. Not thread-safe.
 */
final class Keys {
  private final Dictionary names = new Dictionary();

  /** Of each term that of its beginning and that of its consonants: they are asked together. */
  private int[] byTerm = new int[2048];

  private int[][] terms = new int[1024][];
  private int[] lengths = new int[1024];
  private int[] articles = new int[1024];

  /** The key of a term's beginning, or 0. */
  int beginning(int term) {
    return byTerm[2 * term];
  }

  /** The key of a term's consonants, or 0. */
  int skeleton(int term) {
    return byTerm[2 * term + 1];
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
    if (2 * term + 1 >= byTerm.length) {
      byTerm = Arrays.copyOf(byTerm, 2 * (term + 1 + term / 2));
    }
    byTerm[2 * term] = link(term, Sounds.beginning(text));
    byTerm[2 * term + 1] = link(term, Sounds.skeleton(text));
  }

  /** A term is gone. */
  void remove(int term) {
    unlink(term, beginning(term));
    unlink(term, skeleton(term));
  }

  /** One article more, or one less, has a term. */
  void count(int term, int change) {
    articles[beginning(term)] += change;
    articles[skeleton(term)] += change;
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
