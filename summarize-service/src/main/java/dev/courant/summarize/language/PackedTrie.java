package dev.courant.summarize.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A trie in three arrays, so that a lookup touches little memory: nodes are numbered level by
 * level, which puts the children of a node side by side, sorted by their letters. Node 0 is the
 * root. Immutable.
 */
final class PackedTrie<E> {
  /** No such node. */
  static final int NONE = -1;

  /** For each node, the letter that leads to it. */
  private final char[] letters;

  /** For each node, its first child; its last stands before the first child of the next node. */
  private final int[] children;

  /** For each node, the place of its entries in {@link #entries}, or {@link #NONE}. */
  private final int[] places;

  private final List<List<E>> entries = new ArrayList<>();

  private PackedTrie(int nodes) {
    letters = new char[nodes];
    children = new int[nodes + 1];
    places = new int[nodes];
  }

  /** The child that a letter leads to, or {@link #NONE}. */
  int child(int node, char letter) {
    int found = Arrays.binarySearch(letters, children[node], children[node + 1], letter);
    return found < 0 ? NONE : found;
  }

  /** Whether anything is filed at a node. */
  boolean hasEntries(int node) {
    return places[node] != NONE;
  }

  /** What is filed at a node that has entries. */
  List<E> entries(int node) {
    return entries.get(places[node]);
  }

  /** Collects entries by the letters that lead to them. */
  static final class Builder<E> {
    private final Node<E> root = new Node<>();
    private int nodes = 1;

    void add(CharSequence letters, E entry) {
      Node<E> node = root;
      for (int i = 0; i < letters.length(); i++) {
        node = node.children.computeIfAbsent(letters.charAt(i), _ -> added());
      }
      node.entries.add(entry);
    }

    private Node<E> added() {
      nodes++;
      return new Node<>();
    }

    PackedTrie<E> build() {
      PackedTrie<E> packed = new PackedTrie<>(nodes);
      Deque<Node<E>> level = new ArrayDeque<>(List.of(root));
      int numbered = 1;
      for (int node = 0; node < nodes; node++) {
        Node<E> next = level.remove();
        packed.places[node] = next.entries.isEmpty() ? NONE : packed.entries.size();
        if (!next.entries.isEmpty()) {
          packed.entries.add(List.copyOf(next.entries));
        }
        packed.children[node] = numbered;
        for (var child : next.children.entrySet()) {
          packed.letters[numbered++] = child.getKey();
          level.add(child.getValue());
        }
      }
      packed.children[nodes] = numbered;
      return packed;
    }
  }

  private static final class Node<E> {
    private final SortedMap<Character, Node<E>> children = new TreeMap<>();
    private final List<E> entries = new ArrayList<>(1);
  }
}
