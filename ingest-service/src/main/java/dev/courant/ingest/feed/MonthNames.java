package dev.courant.ingest.feed;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the months, in the languages of the Unicode CLDR that dates in feeds are met in. */
final class MonthNames {
  private static final List<String> ENGLISH =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private MonthNames() {}

  /** 1 to 12 for a name or abbreviation in lower case, 0 for any other word. */
  static int number(String word) {
    if (word.length() < 3) {
      return word.charAt(0) < 0x80 ? 0 : AllLanguages.NUMBERS.getOrDefault(plain(word), 0);
    }
    int english = ENGLISH.indexOf(word.substring(0, 3)) + 1;
    return english > 0 && word.length() <= 4
        ? english
        : AllLanguages.NUMBERS.getOrDefault(plain(word), english);
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace(".", "").strip();
    return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[\u0300-\u036F]+", "");
  }

  /** Made when the first word that is not English comes. */
  private static final class AllLanguages {
    private static final String TAGS =
        "en,de,fr,es,it,pt,nl,da,sv,nb,fi,is,pl,cs,sk,hu,ro,bg,hr,sl,sr-Latn,sr,mk,sq,el,ru,uk,be,"
            + "lt,lv,et,tr,az,id,ms,vi,ca,gl,eu,ga,cy,ar,fa,he,hi,bn,ur,th,sw,af,kk,uz,ka,hy,"
            + "am,ti,my,lo,km,mn,ne,ta,te,ml,kn,mr,gu,pa,or,as,si,ps,ku,ky,tg,tk,so,fil,zu,ha,yo,"
            + "mt,lb,fo,bs,dz,bo,ug,sd,ar-LB,ar-DZ,ar-MA,fa-AF";
    private static final List<TextStyle> STYLES =
        List.of(
            TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
      for (String tag : TAGS.split(",")) {
        Locale locale = Locale.forLanguageTag(tag);
        for (Month month : Month.values()) {
          for (TextStyle style : STYLES) {
            NUMBERS.putIfAbsent(plain(month.getDisplayName(style, locale)), month.getValue());
          }
        }
      }
    }
  }
}
