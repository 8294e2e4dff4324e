package dev.courant.summarize.grounding.translated;

import dev.courant.summarize.language.EnglishWords;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that a source may write in a way that no reading or sound tells, so that they cannot be
 * compared with it.
 */
final class UnreadableNames {
  /** Names that Chinese characters give by their sense or otherwise. */
  private static final Set<String> BY_SENSE = Lines.words("named-by-sense.txt");

  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:(?:[kgsztdnhbpmr]y?|ky|gy|ch|sh|j|ts|f|y|w)?(?:[aiueo]|[aiueoāīūēō])(?:n(?![aiueoy])|h|(?=([kstpc])\\1).)?)+m?");

  /** Countries whose names Chinese writes in characters that read otherwise. */
  private static final Pattern NEIGHBOURS =
      Pattern.compile("越南|韩国|韓国|韓國|朝鲜|朝鮮|缅甸|緬甸|柬埔寨|老挝|老撾|新加坡|马来西亚|馬來西亞");

  /** A syllable of such a country: "Giang", "Jong". */
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:ngh?|[cgknpt]h|tr|[bcdghjklmnpqrstvwxy])?[aeiouy]{1,3}(?:ng|nh|ch|ck|[cklmnpt])?");

  private static final int SHORT = 3;

  private final String language;
  private final boolean han;
  private final boolean neighbours;
  private final boolean japan;

  /**
   * Looks at a source.
   *
   * @param language ISO 639
   * @param han whether it is in Chinese characters
   * @param text all of it
   */
  UnreadableNames(String language, boolean han, String text) {
    this.language = language;
    this.han = han;
    this.japan = text.contains("日本");
    this.neighbours = han && NEIGHBOURS.matcher(text).find();
  }

  /**
   * Whether a word is such a name.
   *
   * @param word as the sentence has it
   */
  boolean has(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (language) {
      case "ja" -> JAPANESE.matcher(lower).matches() || inHan(word, lower);
      case "ko" -> lower.length() <= SHORT || HanNames.surnameAbroad(lower);
      default -> inHan(word, lower);
    };
  }

  /** Three letters that are no Chinese sound like nearly anything. */
  private boolean inHan(String word, String lower) {
    if (!han || BY_SENSE.contains(lower)) {
      return han;
    }
    return Pinyin.syllables(lower) == 0
        && (lower.length() <= SHORT
            || (japan || !EnglishWords.knownName(word)) && japanese(lower)
            || neighbours && SYLLABLE.matcher(lower).matches());
  }

  /** Whether it can be Japanese and has more than two syllables, as few other names would. */
  private static boolean japanese(String lower) {
    return JAPANESE.matcher(lower).matches() && lower.replaceAll("[^aiueo]+", "").length() > 2;
  }
}
