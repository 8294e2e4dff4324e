package dev.courant.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;

class WebSubSettingsTest {
  @Test
  void needNothingWhileThereIsNoCallback() {
    assertThat(Settings.at(null).callback()).isNull();
    assertThat(new CallbackPaths(Settings.at(null)).include("/websub/a/" + "t".repeat(43)))
        .isFalse();
  }

  @Test
  void needASecretOfSomeLengthWithACallback() {
    URI callback = URI.create("https://news.example/websub");
    assertThatIllegalArgumentException().isThrownBy(() -> Settings.with(callback, null));
    assertThatIllegalArgumentException().isThrownBy(() -> Settings.with(callback, "short"));
  }

  @Test
  void takeOnlyWebAddressesWithoutQueryForACallback() {
    for (String address :
        new String[] {
          "/websub", "ftp://a.example/", "https://a.example/?a", "https://u@a.example/"
        }) {
      assertThatIllegalArgumentException()
          .as(address)
          .isThrownBy(() -> Settings.at(URI.create(address)));
    }
  }

  @Test
  void doNotShowTheSecret() {
    assertThat(Settings.at(URI.create("https://news.example/")).toString())
        .doesNotContain("s".repeat(32));
  }
}
