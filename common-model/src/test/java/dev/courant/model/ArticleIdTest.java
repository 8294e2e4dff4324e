package dev.courant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArticleIdTest {
  /** Computed with: printf %s URL | sha256sum | cut -c1-32 | xxd -r -p | base32. */
  @Test
  void isTheFirst128BitsOfSha256InBase32() {
    ArticleId id = ArticleId.of(CanonicalUrl.parse("https://example.org/a").orElseThrow());
    assertThat(id.value()).isEqualTo("wwyq3ucctzu2y7h26craw2ibye");
  }

  @Test
  void refusesWhatIsNoIdentity() {
    assertThatThrownBy(() -> new ArticleId("ABC"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ABC");
  }
}
