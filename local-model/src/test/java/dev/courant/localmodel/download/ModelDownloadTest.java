package dev.courant.localmodel.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that redirects to where the bytes are, which now and then breaks off. */
class ModelDownloadTest {
  private static final KnownModel MODEL =
      new KnownModel("small", "somebody/Small-GGUF", "small.gguf", 0.1, "MIT", "tests");

  private final byte[] content = new byte[1_000_000];
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private HttpServer hub;
  private String digest;
  private int sentBeforeItBreaks = Integer.MAX_VALUE;
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void start() throws IOException {
    new Random(1).nextBytes(content);
    file = directory.resolve("models").resolve(MODEL.file());
    digest = Sha256.of(Files.write(directory.resolve("original"), content));
    hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hub.createContext("/somebody/", this::redirect);
    hub.createContext("/bytes", this::send);
    hub.start();
  }

  @AfterEach
  void stop() {
    hub.stop(0);
  }

  private void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "/bytes");
    exchange.getResponseHeaders().set("X-Linked-Size", String.valueOf(content.length));
    exchange.getResponseHeaders().set("X-Linked-Etag", "\"" + digest + "\"");
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void send(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
      return;
    }
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range);
    int from = Integer.parseInt(range.replaceAll("\\D", ""));
    byte[] rest = Arrays.copyOfRange(content, from, content.length);
    exchange.sendResponseHeaders(206, rest.length);
    exchange.getResponseBody().write(rest, 0, Math.min(rest.length, sentBeforeItBreaks));
    exchange.close();
  }

  private void fetch() throws Exception {
    new ModelDownload((bytes, there) ->
        new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8), false, bytes, there))
        .fetch(MODEL.address("http://localhost:" + hub.getAddress().getPort()), file);
  }

  @Test
  void keepsTheFileUnderItsNameOnceItsDigestIsRight() throws Exception {
    fetch();

    assertThat(file).hasBinaryContent(content);
    assertThat(directory.resolve("models").toFile().list()).containsExactly(MODEL.file());
    assertThat(shown.toString(StandardCharsets.UTF_8)).contains("100 %");
  }

  @Test
  void continuesWhereTheConnectionBroke() throws Exception {
    sentBeforeItBreaks = 400_000;

    fetch();

    assertThat(file).hasBinaryContent(content);
    assertThat(ranges).hasSize(3).startsWith("bytes=0-").doesNotHaveDuplicates();
  }

  @Test
  void continuesWhatAnEarlierRunLeft() throws Exception {
    Path part = file.resolveSibling("small.gguf." + digest.substring(0, 12) + ".part");
    Files.createDirectories(part.getParent());
    Files.write(part, Arrays.copyOf(content, 700_000));

    fetch();

    assertThat(file).hasBinaryContent(content);
    assertThat(ranges).containsExactly("bytes=700000-");
  }

  @Test
  void asksForNothingThatIsThere() throws Exception {
    fetch();
    fetch();

    assertThat(ranges).hasSize(1);
  }

  @Test
  void keepsNothingWhoseDigestIsWrong() {
    digest = "0".repeat(64);

    assertThatThrownBy(this::fetch)
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining(digest)
        .hasMessageContaining("Run the command again");
    assertThat(directory.resolve("models").toFile().list()).isEmpty();
  }

  @Test
  void saysThatAHubStatesNoDigest() {
    digest = "an-etag";

    assertThatThrownBy(this::fetch)
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("no SHA-256");
  }

  @Test
  void keepsModelsUnderTheUsersDataDirectory() throws Exception {
    ModelDirectory models = ModelDirectory.of(Map.of("XDG_DATA_HOME", directory.toString()));
    assertThat(models.kept("qwen2.5-1.5b")).isEmpty();
    Path kept = directory.resolve("courant/models/qwen2.5-1.5b-instruct-q4_k_m.gguf");
    Files.createDirectories(kept.getParent());
    Files.write(kept, content);

    assertThat(models.kept("Qwen2.5-1.5B")).contains(kept);
    assertThat(models.largest()).contains(kept);
    assertThat(models.kept("../../etc/passwd")).isEmpty();
  }

  @Test
  void namesAddressesOfTheHub() {
    assertThat(KnownModel.named("qwen2.5-7b").orElseThrow().address("https://hub.example"))
        .isEqualTo(
            URI.create(
                "https://hub.example/bartowski/Qwen2.5-7B-Instruct-GGUF/resolve/main/"
                    + "Qwen2.5-7B-Instruct-Q4_K_M.gguf"));
  }
}
