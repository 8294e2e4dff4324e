package dev.courant.summarize.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On Election Day Ursula von der Leyen spoke. | Ursula von der Leyen
          Sein Tod traf Bernd Bönte der Deutschen Presse-Agentur zufolge. | Bernd Bönte
          Then John F. Kennedy's brother came. | John F. Kennedy
          Вчера Дмитрий Песков молчал. | Дмитрий Песков
          """)
  void finds_a_known_given_name_and_what_belongs_to_it(String sentence, String name) {
    assertThat(PersonNames.in(sentence)).extracting(PersonNames.Person::name).contains(name);
  }

  @Test
  void streets_foundations_and_days_are_nobody() {
    assertThat(PersonNames.in("The Robert Bosch Foundation is in Martin Street. A Sunday in May."))
        .isEmpty();
    assertThat(PersonNames.in("Anna Prado Monday said so."))
        .extracting(PersonNames.Person::name)
        .containsExactly("Anna Prado");
  }

  @Test
  void two_people_are_two() {
    assertThat(PersonNames.in("Pedro Sánchez y Ana Prado hablaron."))
        .extracting(PersonNames.Person::name)
        .containsExactly("Pedro Sánchez", "Ana Prado");
  }

  @Test
  void a_place_that_is_a_name_too_is_doubtful() {
    assertThat(PersonNames.in("Jordan Hale won."))
        .allMatch(PersonNames.Person::doubtful)
        .hasSize(1);
  }
}
