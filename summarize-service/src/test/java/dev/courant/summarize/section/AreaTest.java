package dev.courant.summarize.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AreaTest {
  @Test
  void every_country_stands_in_a_region_of_the_world() {
    assertThat(CountryFacts.all().filter(facts -> !facts.area().name().equals("Antarctica")))
        .hasSizeGreaterThan(248)
        .allSatisfy(facts -> assertThat(facts.area().chain()).hasSizeGreaterThan(1));
  }

  @Test
  void every_state_has_a_capital_or_is_one() {
    assertThat(CountryFacts.all().filter(facts -> facts.capitals().isEmpty())).hasSizeLessThan(25);
  }

  @Test
  void brazil_stands_in_south_america_and_that_in_latin_america() {
    List<String> codes = CountryFacts.of("BR").area().chain().stream().map(Area::code).toList();
    assertThat(codes).containsExactly("076", "005", "419", "019");
  }

  @Test
  void a_country_without_a_code_of_its_own_counts_for_its_region() {
    assertThat(CountryFacts.of("XK").area().label().code()).isEqualTo("039");
  }
}
