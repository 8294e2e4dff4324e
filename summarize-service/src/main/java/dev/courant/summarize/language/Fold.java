package dev.courant.summarize.language;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words made comparable: lower case, compatibility forms apart, no marks, no ligatures. What parts
 * words stays, unlike in {@link LetterFolding}, which is for texts that are searched.
 */
public final class Fold {
  private static final String APOSTROPHES = "’ʼ‘";

  private Fold() {}

  public static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return ascii(lower) ? lower : stripped(lower);
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String stripped(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      String own = LetterFolding.own(c);
      if (own != null) {
        out.append(own);
      } else if (APOSTROPHES.indexOf(c) >= 0) {
        out.append('\'');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
