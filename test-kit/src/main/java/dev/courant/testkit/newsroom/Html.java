package dev.courant.testkit.newsroom;

/** Text as HTML holds it. */
final class Html {
  private Html() {}

  /** The text for an element's content or a quoted attribute. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
