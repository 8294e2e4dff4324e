package dev.courant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateTest {
  private static final String CASE =
      """
      {"id": "1", "text": "The council of Harwick met on 4 May. Mayor Ana Prado was not there. \
      Lars Quist of Norholm spoke for 12 minutes.", "references": ["Prado missed the meeting."]}
      """;

  @TempDir Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void makesTheMutantsOfASeedAndWritesEachCase() throws IOException {
    Path corpus = Files.writeString(directory.resolve("corpus.jsonl"), CASE);
    Path cases = directory.resolve("cases.jsonl");

    int code = run("grounding", corpus.toString(), "--seed", "5", "--out", cases.toString());

    assertThat(code).isZero();
    assertThat(text(out)).startsWith("{\"seed\":5,").contains("\"extract_faithful\":0.0");
    assertThat(Files.readString(cases)).contains("\"kind\":\"extract-negation\"");
  }

  @Test
  void tellsARightSentenceFromAWrongOneOfAPair() throws IOException {
    String pairs =
        """
        {"id": "p-1", "text": "The council of Harwick met on 4 May. Lars Quist of Norholm spoke for 12 minutes.", \
        "correct": "Lars Quist spoke for 12 minutes.", "incorrect": "Lars Quist spoke for 47 minutes."}
        """;
    Path corpus = Files.writeString(directory.resolve("pairs.jsonl"), pairs);
    Path cases = directory.resolve("cases.jsonl");

    int code = run("consistency", corpus.toString(), "--out", cases.toString());

    assertThat(code).isZero();
    assertThat(text(out)).contains("\"pairs\":1", "\"accuracy\":1.0");
    assertThat(Files.readString(cases))
        .contains("\"correctWithheld\":false", "\"incorrectWithheld\":true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "grounding",
        "taste x",
        "grounding x --seed",
        "pages x --sead 5",
        "pages x --seed a"
      })
  void saysHowItIsUsed(String line) throws IOException {
    assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
    assertThat(text(err)).contains("usage: ./courant evaluate", "--seed N");
  }

  @Test
  void saysThatACorpusIsMissing() throws IOException {
    assertThat(run("summaries", directory.resolve("none").toString())).isEqualTo(2);
    assertThat(text(err)).contains("no such corpus");
  }

  private int run(String... args) throws IOException {
    return Evaluate.run(List.of(args), new PrintStream(out), new PrintStream(err));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
