package dev.courant.page;

/**
 * One paragraph, heading, list item or cell of a page, in document order.
 *
 * @param frame the nearest block element around it
 * @param start offset of its first character in the scan's text
 * @param end offset behind its last character there
 * @param linkLength characters of it inside links
 * @param emphasised characters of it in italics or small print
 */
record TextBlock(Frame frame, int start, int end, int linkLength, int emphasised) {
  int length() {
    return end - start;
  }

  /** Share of the characters inside links, 0 to 1. */
  double linkDensity() {
    return (double) linkLength / Math.max(1, length());
  }
}
