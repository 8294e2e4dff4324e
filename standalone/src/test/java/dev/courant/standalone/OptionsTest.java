package dev.courant.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.localmodel.download.ModelDirectory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OptionsTest {
  private static final ModelDirectory KEPT =
      new ModelDirectory(Path.of("/.local/share/courant/models"));

  @Test
  void takesAModelOfAFileOfAServerOrTheOneThatIsThere(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("m.gguf"), "x");
    assertThat(model()).isEqualTo(new ModelChoice.Configured());
    assertThat(model("--model")).isEqualTo(new ModelChoice.Found(KEPT));
    assertThat(model("--model", "--port", "8090")).isEqualTo(new ModelChoice.Found(KEPT));
    assertThat(model("--model", file.toString())).isEqualTo(new ModelChoice.LocalFile(file));
    assertThat(model("--model", "http://localhost:11434/v1#qwen2.5:7b"))
        .isEqualTo(new ModelChoice.Server(URI.create("http://localhost:11434/v1"), "qwen2.5:7b"));
  }

  @Test
  void saysThatAFileIsNotThere() {
    assertThatThrownBy(() -> model("--model", "nowhere.gguf"))
        .isInstanceOf(Options.UsageException.class)
        .hasMessageContaining("nowhere.gguf");
  }

  @Test
  void takesAModelThatWasDownloadedByItsName(@TempDir Path share) throws IOException {
    Path file = share.resolve("courant/models/qwen2.5-1.5b-instruct-q4_k_m.gguf");
    Map<String, String> environment = Map.of("XDG_DATA_HOME", share.toString());
    List<String> arguments = List.of("--model", "qwen2.5-1.5b");

    assertThatThrownBy(() -> Options.parse(arguments, environment))
        .hasMessageContaining("./courant model get qwen2.5-1.5b");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    assertThat(Options.parse(arguments, environment).model())
        .isEqualTo(new ModelChoice.LocalFile(file));
  }

  private static ModelChoice model(String... arguments) {
    return Options.parse(List.of(arguments), Map.of("HOME", "/")).model();
  }
}
