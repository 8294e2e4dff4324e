package dev.courant.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @ParameterizedTest
  @CsvSource({
    "2h, 2026-03-05T10:00:00Z",
    "3d, 2026-03-02T12:00:00Z",
    "now, 2026-03-05T12:00:00Z",
    "2026-03-01, 2026-03-01T00:00:00Z",
    "2026-03-01T09:00:00+01:00, 2026-03-01T08:00:00Z"
  })
  void readsTimesAsDatesMomentsAndHowLongAgo(String text, Instant time) {
    Options options = Options.of(List.of("--from", text), Set.of("--from"), Set.of());

    assertThat(options.time("--from", Instant.parse("2026-03-05T12:00:00Z"))).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bogus",
        "dead-letters",
        "dead-letters replay",
        "dead-letters drop --all",
        "dead-letters show nonsense",
        "dead-letters list --limit 0",
        "dead-letters list --frobnicate",
        "dead-letters replay --all --rate 0",
        "doctor extra",
        "doctor --api",
        "reanalyse",
        "reanalyse --from 2h --rate 1",
        "reanalyse --from 2h --to 3h --rate 1"
      })
  void refusesWhatItCannotCarryOutAndSaysHowItIsUsed(String line) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);

    int status =
        new Operations(err, err).run(line.isEmpty() ? List.of() : List.of(line.split(" ")));

    assertThat(status).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).isNotBlank();
  }

  @Test
  void takesSecurityFromAFileAndTheBrokerFromTheCommandLine(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("client.properties");
    Files.writeString(file, "security.protocol=SASL_SSL\nbootstrap.servers=a:1\n");

    assertThat(settings("--config", file.toString()))
        .containsEntry("bootstrap.servers", "a:1")
        .containsEntry("security.protocol", "SASL_SSL");
    assertThat(settings("--config", file.toString(), "--kafka", "b:2"))
        .containsEntry("bootstrap.servers", "b:2");
    assertThat(settings()).containsEntry("bootstrap.servers", "127.0.0.1:9092");
  }

  private static java.util.Map<String, Object> settings(String... args) {
    return Options.of(List.of(args), Set.of(), Set.of()).connection().settings();
  }
}
