package dev.courant.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./courant run} in front of a JVM that is a script: what it starts again, and what not. */
class FrontDoorIT {
  /** Does what the next line of its plan says. */
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      plan="$(dirname "$0")/plan"
      act=$(sed -n 1p "$plan")
      sed 1d "$plan" > "$plan.rest" && mv "$plan.rest" "$plan"
      echo "java $act"
      case "$act" in
        kill) kill -9 $$ ;;
        stay) trap 'echo "java stops"; exit 143' TERM; while :; do sleep 0.1; done ;;
        *) exit "$act" ;;
      esac
      """;

  @TempDir Path home;

  @BeforeEach
  void aBuiltCheckout() throws IOException {
    Files.copy(Jars.built().home().resolve("courant"), home.resolve("courant"));
    Files.writeString(home.resolve("pom.xml"), "");
    Path built = write("standalone/target/built", "");
    Files.setLastModifiedTime(built, FileTime.from(Instant.now().plusSeconds(60)));
    write("jdk/release", "JAVA_VERSION=\"25\"\n");
    executable(write("jdk/bin/javac", ""));
    executable(write("jdk/bin/java", JAVA));
  }

  @Test
  void startsAgainWhatCrashedOrStoodStillAndSaysSo() throws Exception {
    Process courant = run("75", "3", "kill", "0");

    assertThat(ended(courant)).isZero();
    assertThat(console())
        .containsSubsequence(
            "java 75",
            "courant: the newswire stood still",
            "java 3",
            "courant: the newswire ran out of memory",
            "java kill",
            "courant: the newswire was ended by signal 9",
            "java 0");
  }

  @Test
  void givesUpAtTheSixthCrashInTenMinutes() throws Exception {
    Process courant = run("75", "75", "75", "75", "75", "75", "0");

    assertThat(ended(courant)).isEqualTo(75);
    assertThat(console()).endsWith("giving up\n").containsOnlyOnce("giving up");
  }

  @Test
  void passesTheStatusOfAWrongCommandLineOn() throws Exception {
    assertThat(ended(run("2", "0"))).isEqualTo(2);
    assertThat(console()).isEqualTo("java 2\n");
  }

  @Test
  void passesSigtermOnAndStartsNothingAgain() throws Exception {
    Process courant = run("stay", "0");
    await().until(this::console, console -> console.contains("java stay"));

    courant.destroy();

    assertThat(ended(courant)).isEqualTo(143);
    assertThat(console()).isEqualTo("java stay\njava stops\n");
  }

  private Process run(String... plan) throws IOException {
    write("jdk/bin/plan", String.join("\n", plan) + "\n");
    ProcessBuilder courant =
        new ProcessBuilder(home.resolve("courant").toString(), "run")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("console").toFile());
    courant.environment().put("COURANT_JAVA_HOME", home.resolve("jdk").toString());
    return courant.start();
  }

  private static int ended(Process courant) throws InterruptedException {
    assertThat(courant.waitFor(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS)).isTrue();
    return courant.exitValue();
  }

  /** Without what the script's search says of modules that this checkout lacks. */
  private String console() throws IOException {
    List<String> lines = Files.readAllLines(home.resolve("console"));
    return String.join(
        "",
        lines.stream().filter(line -> !line.startsWith("find:")).map(line -> line + "\n").toList());
  }

  private Path write(String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static void executable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
