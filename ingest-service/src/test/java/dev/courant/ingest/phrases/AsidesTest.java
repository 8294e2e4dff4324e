package dev.courant.ingest.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsidesTest {
  private static final String TEXT = "The ferry sails at noon.\n\nNobody knows who steers it.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You have to become a member to read on.",
        "Sie möchten weiterlesen? Jetzt abonnieren.",
        "Il vous reste 81 % de ce texte, réservé aux abonnés."
      })
  void cutsOffersThatATextEndsWith(String offer) {
    assertThat(Asides.withoutOffers(TEXT + "\n\n" + offer)).isEqualTo(TEXT);
  }

  @Test
  void keepsWhatOnlyCostsMoneyAndWhatStandsFurtherUp() {
    String priced = TEXT + "\n\nThe crossing costs nine crowns per month.";
    assertThat(Asides.withoutOffers(priced)).isEqualTo(priced);
    String first = "You can subscribe now.\n\n" + TEXT;
    assertThat(Asides.withoutOffers(first)).isEqualTo(first);
  }
}
