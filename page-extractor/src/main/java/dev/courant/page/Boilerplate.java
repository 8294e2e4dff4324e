package dev.courant.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Short texts that stand in articles without being of them: time stamps, bylines, invitations to read on. */
final class Boilerplate {
  private static final Pattern CLOCK_OR_DAY =
      Pattern.compile("\\d{1,2}[:.h]\\d\\d|\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?\\d{2,4}|\\d{4}[-/.年]\\d{1,2}|\\b(?:19|20)\\d\\d\\b");
  private static final Set<String> STOCK =
      Set.of(
          "advertisement", "anzeige", "werbung", "publicité", "publicidad", "pubblicità", "reklama", "reclame", "annons", "annonse", "mainos",
          "read more", "read next", "read also", "also read", "related", "related articles", "related stories", "related topics", "more on this story", "story continues below", "continue reading", "share this article", "share", "tags", "topics", "comments", "loading", "recommended", "recommended for you", "most read", "more stories", "you may also like", "you might also like", "see also", "watch", "listen", "sponsored", "sign up", "subscribe", "follow us", "recommended videos", "recommended from editorial", "editors picks", "trending", "more from",
          "lesen sie auch", "lesen sie hier", "auch interessant", "mehr zum thema", "weitere informationen", "das könnte sie auch interessieren", "mehr dazu", "empfohlener redaktioneller inhalt", "externen inhalt anzeigen", "schlagwörter zu diesem artikel", "dieses thema im programm", "themen", "weiterlesen", "meistgelesen", "zum thema", "lesen sie mehr", "mehr lesen", "quellen",
          "lire aussi", "à lire aussi", "lire la suite", "sur le même sujet", "voir aussi", "lea también", "le puede interesar", "más información", "te puede interesar", "ver también", "leer más", "leggi anche", "leggi tutto", "approfondisci", "leia também", "leia mais", "saiba mais", "veja também", "lees ook", "lees meer", "meer over", "läs också", "läs mer", "läs även", "les også", "les mer", "læs også", "læs mere", "czytaj więcej", "czytaj także", "czytaj też", "zobacz też", "zobacz także", "čtěte také", "čtěte více", "mohlo by vás zajímat", "читайте также", "читайте еще", "по теме", "читайте також", "ilgili haberler", "関連記事", "関連リンク", "あわせて読みたい", "相关阅读", "延伸阅读", "延伸閱讀", "相關新聞", "관련기사", "اقرأ أيضا", "اقرأ أيضًا", "إقرأ أيضاً");

  private Boilerplate() {}

  /** Whether a block's text is none of the article's. */
  static boolean is(String text, boolean paragraph) {
    if (text.length() > 90) {
      return false;
    }
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M} ]+", "").strip();
    return plain.isEmpty() || STOCK.contains(plain) || timeStamp(plain, text);
  }

  /** A date or time and hardly anything else. */
  private static boolean timeStamp(String plain, String text) {
    if (!CLOCK_OR_DAY.matcher(text).find()) {
      return false;
    }
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isDigit(plain.charAt(i))) {
        digits++;
      } else if (Character.isLetter(plain.charAt(i))) {
        letters++;
      }
    }
    return digits >= 4 && letters <= digits * 3 && text.indexOf('.') != text.length() - 1;
  }
}
