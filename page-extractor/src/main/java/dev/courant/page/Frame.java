package dev.courant.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block element and the run of text blocks below it, {@code [firstBlock, endBlock)}. */
final class Frame {
  private static final Set<String> TEXT_IN_FIGURES = Set.of("table", "pre", "blockquote");

  private static final Set<String> LINES =
      Set.of("p", "li", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6");

  final Element element;
  final @Nullable Frame parent;
  final int depth;

  /** {@link ClassWords} and tag marks of this element alone. */
  final int marks;

  /** The marks of this element and of all around it. */
  final int inherited;

  /** The nearest article element around it. */
  final @Nullable Frame article;

  /** The nearest figure around it. */
  private final @Nullable Frame figure;

  private boolean holdsText;

  final int firstBlock;
  int endBlock;

  Frame(Element element, @Nullable Frame parent, int marks, int firstBlock) {
    this.element = element;
    this.parent = parent;
    this.marks = marks;
    this.firstBlock = firstBlock;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.inherited = parent == null ? marks : parent.inherited | marks;
    this.article = around(parent, "article", parent == null ? null : parent.article);
    this.figure = around(parent, "figure", parent == null ? null : parent.figure);
    if (figure != null && TEXT_IN_FIGURES.contains(tag())) {
      figure.holdsText = true;
    }
  }

  private static @Nullable Frame around(
      @Nullable Frame parent, String tag, @Nullable Frame fartherOut) {
    return parent != null && parent.tag().equals(tag) ? parent : fartherOut;
  }

  /** Whether it is a figure that holds a table, code or a quotation. */
  boolean isFigureOfText() {
    return holdsText;
  }

  String tag() {
    return element.normalName();
  }

  /** Whether it is a line of text: a paragraph, heading, list item or cell. */
  boolean isLine() {
    return LINES.contains(tag());
  }

  boolean within(Frame other) {
    return firstBlock >= other.firstBlock && endBlock <= other.endBlock && depth >= other.depth;
  }
}
