package dev.courant.ingest.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * The elements that are open, the root first; around them all is one that stands for the outside.
 */
final class OpenElements {
  private final List<OpenElement> open = new ArrayList<>();
  private final OpenElement outside;

  OpenElements(OpenElement outside) {
    this.outside = outside;
  }

  int size() {
    return open.size();
  }

  OpenElement top() {
    return open.isEmpty() ? outside : open.getLast();
  }

  void push(OpenElement element) {
    open.add(element);
  }

  OpenElement pop() {
    return open.removeLast();
  }

  /** The index of the innermost of that name, or -1. */
  int last(String tag) {
    int index = open.size() - 1;
    while (index >= 0 && !open.get(index).tag().equals(tag)) {
      index--;
    }
    return index;
  }

  /** The index of the innermost of that kind, or -1. */
  int last(FeedVocabulary element) {
    int index = open.size() - 1;
    while (index >= 0 && open.get(index).element() != element) {
      index--;
    }
    return index;
  }
}
