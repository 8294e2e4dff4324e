package dev.courant.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block element and the run of text blocks below it, {@code [firstBlock, endBlock)}. */
final class Frame {
  final Element element;
  final @Nullable Frame parent;
  final int depth;

  /** {@link ClassWords} and tag marks of this element alone. */
  final int marks;

  /** The marks of this element and of all around it. */
  final int inherited;

  final int firstBlock;
  int endBlock;

  Frame(Element element, @Nullable Frame parent, int marks, int firstBlock) {
    this.element = element;
    this.parent = parent;
    this.marks = marks;
    this.firstBlock = firstBlock;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.inherited = parent == null ? marks : parent.inherited | marks;
  }

  String tag() {
    return element.normalName();
  }

  boolean within(Frame other) {
    return firstBlock >= other.firstBlock && endBlock <= other.endBlock && depth >= other.depth;
  }
}
