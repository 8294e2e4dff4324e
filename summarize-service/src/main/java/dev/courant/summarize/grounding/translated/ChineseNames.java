package dev.courant.summarize.grounding.translated;

import java.util.Locale;

/** Names of people of China in the letters of Pinyin. */
public final class ChineseNames {
  private ChineseNames() {}

  /** Whether two words are a family name and a given name. */
  public static boolean person(String family, String given) {
    String lower = given.toLowerCase(Locale.ROOT);
    return Pinyin.surname(family.toLowerCase(Locale.ROOT)) && Pinyin.given(lower);
  }
}
