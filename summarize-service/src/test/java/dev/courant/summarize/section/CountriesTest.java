package dev.courant.summarize.section;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import dev.courant.model.Section.Label;
import dev.courant.summarize.text.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
  private static final SectionClassifier CLASSIFIER = new SectionClassifier();

  /** Territories where nobody, or hardly anybody, lives. */
  private static final Set<String> WITHOUT_PEOPLE =
      Set.of("AQ", "BV", "GS", "HM", "SJ", "TF", "UM");

  /** Cities themselves. */
  private static final Set<String> WITHOUT_CAPITAL =
      Set.of("HK", "MO", "GI", "AQ", "BV", "HM", "UM");

  @Test
  void every_country_and_territory_of_iso_3166_is_known_with_its_m49_code() {
    Set<String> known =
        CountryFacts.all().map(facts -> facts.area().iso()).collect(Collectors.toSet());
    assertThat(known).containsAll(Arrays.asList(Locale.getISOCountries()));
    assertThat(CountryFacts.all().map(facts -> facts.area().label().code()))
        .allMatch(code -> code.matches("\\d{3}"));
  }

  static Stream<CountryFacts> countries() {
    return CountryFacts.all();
  }

  @ParameterizedTest
  @MethodSource("countries")
  void every_country_has_a_capital_and_a_demonym(CountryFacts facts) {
    String iso = facts.area().iso();
    assertThat(facts.capitals().isEmpty()).isEqualTo(WITHOUT_CAPITAL.contains(iso));
    assertThat(facts.demonyms().isEmpty() && !WITHOUT_PEOPLE.contains(iso)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("countries")
  void a_text_that_names_capital_and_people_is_filed_under_their_country(CountryFacts facts) {
    if (facts.demonyms().isEmpty()) {
      return;
    }
    String capital =
        bare(facts.capitals().isEmpty() ? facts.area().name() : facts.capitals().getFirst());
    String people = bare(facts.demonyms().getFirst());
    String text =
        "Ministers met in "
            + capital
            + " on Monday. They told "
            + people
            + " papers of a deal that "
            + people
            + " traders want.";
    assertThat(region("en", text)).isEqualTo(facts.area().label());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "tr", "sv", "nb", "da", "cs", "ar",
        "zh", "ja", "hi", "id", "el", "hu", "fi"
      })
  void nearly_every_country_is_known_by_the_name_that_cldr_gives_it(String language) {
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(new ULocale(language));
    List<String> missed =
        CountryFacts.all()
            .filter(facts -> {
              String name = names.regionDisplayName(facts.area().iso()).replaceAll("[(（].*", "");
              return !region(language, name + ". " + name + ".").equals(facts.area().label());
            })
            .map(facts -> facts.area().name())
            .toList();
    assertThat(missed).hasSizeLessThan(6);
  }

  private static String bare(String term) {
    return term.replaceAll("[?!]$", "");
  }

  private static Label region(String language, String body) {
    SourceText text = new SourceText("", body, language, null, List.of(), List.of());
    return CLASSIFIER.classify(text).region();
  }
}
