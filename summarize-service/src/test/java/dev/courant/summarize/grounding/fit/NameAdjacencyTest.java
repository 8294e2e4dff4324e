package dev.courant.summarize.grounding.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.grounding.Texts;
import dev.courant.summarize.grounding.reading.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameAdjacencyTest {
  private final List<Reading> source =
      List.of(Texts.reading("en", "Greta Vanning blamed storms; Orvik sued the council."));

  @Test
  void aGivenNameBelongsToTheSurnameThatAlwaysFollowsIt() {
    assertThat(broken("Greta Orvik blamed storms.")).isEqualTo(1);
    assertThat(broken("Greta Vanning blamed storms.")).isZero();
  }

  private double broken(String claim) {
    return new NameAdjacency(Texts.reading("en", claim), source).broken(0, 1);
  }
}
