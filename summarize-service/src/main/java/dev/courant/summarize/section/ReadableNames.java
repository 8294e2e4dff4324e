package dev.courant.summarize.section;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Countries as English prose calls them: {@code the United States}, not the UN's formal name. */
final class ReadableNames {
  private static final Pattern WITH_ARTICLE =
      Pattern.compile(
          "United .*|.*(?:Islands?|Republic|Territor(?:y|ies)|Emirates)|Netherlands|Philippines"
              + "|Maldives|Bahamas|Comoros|Gambia|Seychelles|Isle of Man");
  private static final Map<String, String> NAMES = names();

  private ReadableNames() {}

  /** For the name of an {@link Area}. */
  static String of(String name) {
    return NAMES.getOrDefault(name, name);
  }

  private static Map<String, String> names() {
    LocaleDisplayNames english =
        LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.LENGTH_FULL);
    return CountryFacts.all()
        .map(CountryFacts::area)
        .collect(
            Collectors.toMap(
                Area::name, area -> withArticle(english.regionDisplayName(area.iso()))));
  }

  private static String withArticle(String name) {
    return WITH_ARTICLE.matcher(name).matches() ? "the " + name : name;
  }
}
