package dev.courant.publish.docs;

import java.util.List;

/**
 * A file of the documentation as a page.
 *
 * @param path of the file in the repository
 * @param address of the page on the site
 * @param title its first heading, as plain text
 * @param html what follows that heading
 * @param contents its headings of the second level
 */
record DocumentPage(
    String path, String address, String title, String html, List<Heading> contents) {
  private static final int LONG = 4;

  /**
   * A heading that links can lead to.
   *
   * @param id unique in the page
   */
  record Heading(String id, String text) {}

  /** Whether it is long enough for a table of contents. */
  public boolean isLong() {
    return contents.size() >= LONG;
  }
}
