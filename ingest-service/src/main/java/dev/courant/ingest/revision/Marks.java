package dev.courant.ingest.revision;

import dev.courant.model.LastText;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks of sentences: the beginnings of their {@linkplain ContentHash digests}, one after the
 * other.
 */
public final class Marks {
  private static final int SIZE = LastText.MARK;

  private Marks() {}

  static String of(List<String> sentences) {
    StringBuilder marks = new StringBuilder(sentences.size() * SIZE);
    sentences.forEach(sentence -> marks.append(ContentHash.of(sentence), 0, SIZE));
    return marks.toString();
  }

  /** One by one. */
  public static List<String> list(String marks) {
    List<String> list = new ArrayList<>(marks.length() / SIZE);
    for (int i = 0; i + SIZE <= marks.length(); i += SIZE) {
      list.add(marks.substring(i, i + SIZE));
    }
    return list;
  }

  /** Those of the first that the second does not have, as often as they are missing there. */
  static List<String> missing(List<String> of, List<String> in) {
    List<String> rest = new ArrayList<>(of);
    in.forEach(rest::remove);
    return rest;
  }
}
