package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class FetchConfigurationTest {
  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(FetchConfiguration.class);

  @Test
  void theDefaultsMakeAFetcherThatAllowsNothingSpecial() {
    context.run(running -> {
      assertThat(running).hasSingleBean(Fetcher.class).hasSingleBean(RobotsRules.class);
      FetchSettings settings = running.getBean(FetchSettings.class);
      assertThat(settings.relay()).isNull();
      assertThat(settings.allowedAddresses()).isEmpty();
      assertThat(settings.robots()).isTrue();
    });
  }

  @Test
  void settingsAreBoundInTheirUnits() {
    context
        .withPropertyValues(
            "courant.ingest.fetch.max-bytes=1MB",
            "courant.ingest.fetch.relay=http://127.0.0.1:4711",
            "courant.ingest.fetch.allowed-addresses=localhost:80,[::1]:81")
        .run(running -> {
          FetchSettings settings = running.getBean(FetchSettings.class);
          assertThat(settings.maxBytes()).isEqualTo(DataSize.ofMegabytes(1));
          assertThat(settings.relay()).hasPort(4711);
          assertThat(settings.allowedAddresses()).hasSize(2);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deadline=0s",
        "max-bytes=1TB",
        "max-redirects=-1",
        "per-host-concurrency=0",
        "user-agent=a\nb",
        "relay=ftp://127.0.0.1",
        "relay=http://127.0.0.1:4711/path",
        "relay=http://user@127.0.0.1",
        "allowed-addresses=localhost",
        "allowed-addresses=localhost:0",
        "allowed-addresses=127.1:80"
      })
  void aSettingOutOfRangeStopsTheStart(String setting) {
    context
        .withPropertyValues("courant.ingest.fetch." + setting)
        .run(running -> assertThat(running).hasFailed());
  }
}
