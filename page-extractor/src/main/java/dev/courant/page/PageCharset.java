package dev.courant.page;

import dev.courant.decoding.DocumentDecoder;
import org.jspecify.annotations.Nullable;

/** Turns a page's bytes into text. */
final class PageCharset {
  private PageCharset() {}

  /** The text of a page; bytes that mean nothing in its encoding are left out. */
  static String decode(byte[] html, @Nullable String contentType) {
    return DocumentDecoder.page(html, contentType).text();
  }
}
