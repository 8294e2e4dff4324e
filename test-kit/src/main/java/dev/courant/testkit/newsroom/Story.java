package dev.courant.testkit.newsroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as an outlet made in code publishes it.
 *
 * @param host of the outlet
 * @param path of the article there, with the leading slash
 */
public record Story(String host, String path, Wording wording, Byline byline, Furniture furniture) {

  /**
   * What counts as a revision when it changes.
   *
   * @param teaser one or two sentences for feed and front page
   * @param paragraphs plain text
   */
  public record Wording(String title, String teaser, List<String> paragraphs) {
    public Wording {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** Who wrote it, and when it appeared. */
  public record Byline(List<String> authors, Instant published) {
    public Byline {
      authors = List.copyOf(authors);
    }
  }

  /**
   * What stands around the text.
   *
   * @param kicker the word over the title, or null
   * @param caption under the picture; null for no picture
   */
  public record Furniture(@Nullable String kicker, @Nullable String caption) {
    /** Nothing. */
    public static final Furniture NONE = new Furniture(null, null);
  }

  /** An article with a title and a text, and nothing that need be said of the rest. */
  public static Story of(
      String host, String path, String title, List<String> paragraphs, Instant published) {
    Wording wording =
        new Wording(title, paragraphs.isEmpty() ? title : paragraphs.getFirst(), paragraphs);
    return new Story(host, path, wording, new Byline(List.of(), published), Furniture.NONE);
  }

  String url() {
    return "https://" + host + path;
  }
}
