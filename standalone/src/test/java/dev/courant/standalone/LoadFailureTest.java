package dev.courant.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoadFailureTest {
  private static final Path FILE = Path.of("new.gguf");

  @TempDir private Path directory;

  @Test
  void saysWhoElseCanRunAModelOfALaterArchitecture() throws IOException {
    assertThat(words("llama_model_load: error: unknown model architecture: 'qwen3moe'\nfailed\n"))
        .contains("qwen3moe", "--model http://localhost:11434/v1");
  }

  @Test
  void showsTheLastMessageWhereItKnowsNoReason() throws IOException {
    assertThat(words("one\ntensor 'x' not found\n\n"))
        .startsWith("new.gguf could not be loaded")
        .contains("local-model.log")
        .endsWith("(the last: tensor 'x' not found)");
    assertThat(words("")).endsWith("local-model.log");
  }

  private String words(String written) throws IOException {
    return LoadFailure.words(
        FILE, Files.writeString(directory.resolve("local-model.log"), written));
  }
}
