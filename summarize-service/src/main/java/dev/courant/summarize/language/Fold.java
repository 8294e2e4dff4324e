package dev.courant.summarize.language;

import java.text.Normalizer;
import java.util.Locale;

/** Spellings made comparable: NFKC, lower case, no diacritics, no ligatures. */
public final class Fold {
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
      switch (c) {
        case 'ß' -> out.append("ss");
        case 'ø' -> out.append('o');
        case 'ł' -> out.append('l');
        case 'đ', 'ð' -> out.append('d');
        case 'æ' -> out.append("ae");
        case 'œ' -> out.append("oe");
        case 'ı' -> out.append('i');
        case 'þ' -> out.append("th");
        case '’', 'ʼ', '‘' -> out.append('\'');
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\u00AD') {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
