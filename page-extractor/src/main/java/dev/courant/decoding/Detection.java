package dev.courant.decoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Guesses an encoding from bytes: by the language that the document declares, by the looks of Thai,
 * else by ICU4J. Of the guesses the one whose words are the least odd is taken.
 */
final class Detection {
  private static final int SAMPLE = 64 << 10;
  private static final int LEAST_CONFIDENCE = 20;
  private static final int MOST_GUESSES = 4;

  /** What documents of a language are in that name no encoding (HTML Living Standard, 13.2.3.2). */
  private static final Map<String, String> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("ar", "windows-1256"),
          Map.entry("az", "windows-1254"),
          Map.entry("be", "windows-1251"),
          Map.entry("bg", "windows-1251"),
          Map.entry("cs", "windows-1250"),
          Map.entry("el", "ISO-8859-7"),
          Map.entry("et", "windows-1257"),
          Map.entry("fa", "windows-1256"),
          Map.entry("he", "windows-1255"),
          Map.entry("hr", "windows-1250"),
          Map.entry("hu", "ISO-8859-2"),
          Map.entry("ja", "Shift_JIS"),
          Map.entry("kk", "windows-1251"),
          Map.entry("ko", "EUC-KR"),
          Map.entry("ku", "windows-1254"),
          Map.entry("ky", "windows-1251"),
          Map.entry("lt", "windows-1257"),
          Map.entry("lv", "windows-1257"),
          Map.entry("mk", "windows-1251"),
          Map.entry("pl", "ISO-8859-2"),
          Map.entry("ru", "windows-1251"),
          Map.entry("sk", "windows-1250"),
          Map.entry("sl", "ISO-8859-2"),
          Map.entry("sr", "windows-1251"),
          Map.entry("th", "windows-874"),
          Map.entry("tr", "windows-1254"),
          Map.entry("uk", "windows-1251"),
          Map.entry("vi", "windows-1258"),
          Map.entry("zh", "gb18030"),
          Map.entry("zh-tw", "Big5"),
          Map.entry("zh-hk", "Big5"));

  /** What ICU4J names by its part that is common to several. */
  private static final Map<String, String> WIDER =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "ISO-8859-7", "windows-1253",
          "ISO-8859-8", "windows-1255",
          "ISO-8859-8-I", "windows-1255",
          "ISO-8859-9", "windows-1254",
          "KOI8-R", "KOI8-U");

  /** What texts too short for ICU4J are tried in, when no guess makes words. */
  private static final List<String> ANY =
      List.of("windows-1251", "KOI8-U", "windows-1253", "windows-1256", "gb18030", "EUC-KR");

  private final byte[] body;
  private final byte[] sample;
  private Encoding best = Encodings.WINDOWS_1252;
  private int odd;

  Detection(byte[] body) {
    this.body = body;
    this.sample = body.length > SAMPLE ? Arrays.copyOf(body, SAMPLE) : body;
  }

  /** The best guess; windows-1252 where there is no better one. */
  Encoding guess() {
    best = Encodings.WINDOWS_1252;
    odd = OddWords.share(best.leniently(sample));
    boolean first = true;
    for (Encoding guess : guesses()) {
      first &= !consider(guess, first);
    }
    for (String name : OddWords.isTelling(odd) ? ANY : List.<String>of()) {
      consider(Encodings.orLatin(name), false);
    }
    return best;
  }

  /**
   * Takes a guess that is better than those before.
   *
   * @param orEqual whether one that is as good will do
   * @return whether the bytes are of that encoding at all
   */
  private boolean consider(Encoding guess, boolean orEqual) {
    String text = guess.mostly(body);
    int share = text == null ? 100 : OddWords.share(text);
    if (share < odd || (orEqual && share == odd)) {
      best = guess;
      odd = share;
    }
    return text != null;
  }

  private List<Encoding> guesses() {
    List<Encoding> guesses = new ArrayList<>();
    Encoding usual = ofLanguage(Declarations.language(sample));
    if (usual != null) {
      guesses.add(usual);
    }
    if (ThaiBytes.are(sample)) {
      guesses.add(Encodings.orLatin("windows-874"));
    }
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(sample);
    CharsetMatch[] matches = detector.detectAll();
    for (int i = 0; i < Math.min(matches.length, MOST_GUESSES); i++) {
      String name = matches[i].getName();
      if (matches[i].getConfidence() >= LEAST_CONFIDENCE && !name.startsWith("UTF")) {
        guesses.add(Encodings.orLatin(WIDER.getOrDefault(name, name)));
      }
    }
    return guesses;
  }

  private static @Nullable Encoding ofLanguage(@Nullable String language) {
    if (language == null) {
      return null;
    }
    String tag = language.toLowerCase(Locale.ROOT);
    int hyphen = tag.indexOf('-');
    String name = BY_LANGUAGE.get(tag);
    String usual = name == null && hyphen > 0 ? BY_LANGUAGE.get(tag.substring(0, hyphen)) : name;
    return usual == null ? null : Encodings.labelled(usual);
  }
}
