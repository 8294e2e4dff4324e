package dev.courant.page;

import java.util.List;

/** Names of persons in what is said to be a byline: "By Ida Moreau and Tomas Brandt". */
public final class Byline {
  private static final int LONGEST = 300;

  private Byline() {}

  /**
   * Those who are named.
   *
   * @param text plain or with markup around the names
   * @return names as they stand there, without duplicates; empty for posts and departments
   *     ("Staff"), addresses and texts of more than 300 characters
   */
  public static List<String> persons(String text) {
    String plain = text.length() > LONGEST ? "" : Titles.plain(text);
    return plain.isEmpty() ? List.of() : List.copyOf(BylineWords.split(plain));
  }
}
