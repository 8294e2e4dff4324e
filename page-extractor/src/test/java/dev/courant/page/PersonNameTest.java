package dev.courant.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {
  @Test
  void severalNamesAreToldApart() {
    assertThat(PersonName.split("By Ann Lee, Bo Ek and Cy Ray"))
        .containsExactly("Ann Lee", "Bo Ek", "Cy Ray");
    assertThat(PersonName.split("Von Anna Weber und Bernd Roth"))
        .containsExactly("Anna Weber", "Bernd Roth");
  }

  @Test
  void degreesStayWithTheirBearer() {
    assertThat(PersonName.split("Ann Lee, MD, PhD")).containsExactly("Ann Lee, MD, PhD");
  }

  @Test
  void aLineThatIntroducesNobodyNamesNobody() {
    assertThat(PersonName.introduced("Boats run twice an hour")).isEmpty();
    assertThat(PersonName.introduced("Published August 7, 2026 by Ann Lee | News"))
        .containsExactly("Ann Lee");
  }

  @Test
  void accountsAndLabelsAreNoNames() {
    assertThat(PersonName.declared("admin")).isNull();
    assertThat(PersonName.declared("https://harbour.example/ann")).isNull();
    assertThat(PersonName.declared("Written by")).isNull();
    assertThat(PersonName.declared("Ann Lee | Harbour desk")).isEqualTo("Ann Lee");
  }
}
