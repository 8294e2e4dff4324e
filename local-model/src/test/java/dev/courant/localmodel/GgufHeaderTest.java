package dev.courant.localmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GgufHeaderTest {
  @TempDir Path directory;

  @Test
  void readsNameAndContextBehindWhateverStandsBetween() throws IOException {
    ByteBuffer bytes = header(5);
    text(bytes, "general.architecture").putInt(8);
    text(bytes, "small");
    text(bytes, "tokens").putInt(9).putInt(8).putLong(2);
    text(text(bytes, "a"), "b");
    text(bytes, "scores").putInt(9).putInt(6).putLong(3).putInt(0).putInt(0).putInt(0);
    text(bytes, "small.context_length").putInt(4).putInt(2048);
    text(bytes, "general.name").putInt(8);
    text(bytes, "Small one");

    GgufHeader header = GgufHeader.read(file(bytes));

    assertThat(header.context()).isEqualTo(2048);
    assertThat(header.name(Path.of("x.gguf"))).isEqualTo("Small one");
  }

  @Test
  void fallsBackToTheFilesName() throws IOException {
    GgufHeader header = GgufHeader.read(file(header(0)));
    assertThat(header.context()).isEqualTo(4096);
    assertThat(header.name(Path.of("models/x.gguf"))).isEqualTo("x.gguf");
  }

  @Test
  void refusesWhatIsNoModel() throws IOException {
    Path other = Files.writeString(directory.resolve("page.html"), "<html>".repeat(20));
    assertThatThrownBy(() -> GgufHeader.read(other)).isInstanceOf(IOException.class);
    Path cut = file(header(7));
    assertThatThrownBy(() -> GgufHeader.read(cut)).isInstanceOf(IOException.class);
  }

  private static ByteBuffer header(int values) {
    ByteBuffer bytes = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    return bytes
        .put("GGUF".getBytes(StandardCharsets.US_ASCII))
        .putInt(3)
        .putLong(0)
        .putLong(values);
  }

  private static ByteBuffer text(ByteBuffer bytes, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return bytes.putLong(utf8.length).put(utf8);
  }

  private Path file(ByteBuffer bytes) throws IOException {
    byte[] content = Arrays.copyOf(bytes.array(), bytes.position());
    return Files.write(directory.resolve("model.gguf"), content);
  }
}
