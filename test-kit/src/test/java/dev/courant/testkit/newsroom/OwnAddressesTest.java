package dev.courant.testkit.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnAddressesTest {
  private final OwnAddresses addresses = new OwnAddresses();

  @Test
  void aPageKeepsTheAddressItHad() {
    assertThat(addresses.of(page("a", "https://Foo.example/A b?x=1#top")))
        .isEqualTo("https://Foo.example/A b?x=1#top");
  }

  @Test
  void theSecondPageOfAnAddressGetsItsNameAsParameter() {
    addresses.of(page("a", "https://foo.example/1"));

    assertThat(addresses.of(page("b", "https://foo.example/1")))
        .isEqualTo("https://foo.example/1?newsroom=b");
  }

  @Test
  void whatTheCanonicalFormDropsTellsNoPagesApart() {
    addresses.of(page("a", "https://foo.example/1?id=2&utm_source=x"));

    assertThat(addresses.of(page("b", "https://foo.example/1?id=2#comments")))
        .isEqualTo("https://foo.example/1?id=2&newsroom=b#comments");
  }

  @Test
  void caseTellsNoPagesApart() {
    addresses.of(page("a", "https://foo.example/Story"));

    assertThat(addresses.of(page("b", "https://foo.example/story")))
        .isEqualTo("https://foo.example/story?newsroom=b");
  }

  @Test
  void aPageWithoutUsableAddressGetsOneMadeOfItsName() {
    assertThat(addresses.of(page("x 1", null))).isEqualTo("https://newsroom.example/x%201");
    assertThat(addresses.of(page("y", "ftp://foo.example/")))
        .isEqualTo("https://newsroom.example/y");
  }

  @Test
  void anAddressThatLooksLikeAHandedOutOneIsNotGivenTwice() {
    addresses.of(page("a", "https://foo.example/1"));
    addresses.of(page("c", "https://foo.example/1?newsroom=b"));

    assertThat(addresses.of(page("b", "https://foo.example/1")))
        .isEqualTo("https://foo.example/1?newsroom=b.2");
  }

  private static SavedPage page(String name, @Nullable String url) {
    SavedPage.Description description = new SavedPage.Description(null, null, null);
    return new SavedPage(name, Path.of(name), url, "tag", true, Instant.EPOCH, description);
  }
}
