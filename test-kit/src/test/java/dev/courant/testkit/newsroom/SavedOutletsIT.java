package dev.courant.testkit.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedOutletsIT {
  private static final String PAGE = "<html><body><p>The café opens.</p></body></html>";

  @TempDir Path directory;

  @Test
  void everyPageIsAnArticleOfItsOwnWhateverItsDescriptionLacks() throws IOException {
    save("a", "{\"url\":\"https://foo.example/1\",\"country\":\"uk\"}");
    save("b", "{\"url\":\"https://foo.example/1#x\",\"country\":\"uk\",\"title\":\"B\"}");
    save("c", "{\"url\":null,\"published\":null}");
    save("d", "{}");

    Outlets outlets = Outlets.ofDirectory(directory);

    assertThat(outlets.articles().stream().map(NewsroomArticle::id))
        .hasSize(4)
        .doesNotHaveDuplicates();
    assertThat(outlets.feeds().stream().map(feed -> feed.url()))
        .containsExactly(
            "https://foo.example/courant-newsroom-feed.xml",
            "https://newsroom.example/courant-newsroom-feed.xml");
    assertThat(outlets.feeds().getFirst().outlet().country()).isEqualTo("GB");
    assertThat(outlets.problems()).isEmpty();
    assertThat(Outlets.ofDirectory(directory).articles()).isEqualTo(outlets.articles());
  }

  @Test
  void aHostWithManyPagesGetsSeveralFeeds() throws IOException {
    for (int i = 0; i < 101; i++) {
      save("p" + i, "{\"url\":\"https://foo.example/" + i + "\"}");
    }

    assertThat(Outlets.ofDirectory(directory).feeds().stream().map(feed -> feed.id()))
        .containsExactly("foo.example", "foo.example-2");
  }

  @Test
  void thePageIsServedAsItWasSaved() throws IOException {
    save("a", "{\"url\":\"https://foo.example/1\"}");
    save("b", "{\"url\":\"https://foo.example/2\"}", StandardCharsets.ISO_8859_1);

    Outlets outlets = Outlets.ofDirectory(directory);

    assertThat(page(outlets, 0).contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page(outlets, 0).content().inflated())
        .hasBinaryContent(PAGE.getBytes(StandardCharsets.UTF_8));
    assertThat(page(outlets, 1).contentType()).isEqualTo("text/html");
  }

  @Test
  void filesThatCannotBeUsedAreNamedAndLeftOut() throws IOException {
    save("good", "{\"url\":\"https://foo.example/1\"}");
    save("broken-json", "{\"url\":");
    save("list", "[1]");
    Files.write(directory.resolve("lonely.html.gz"), gzip(PAGE, StandardCharsets.UTF_8));
    save("cut", "{}");
    byte[] whole = Files.readAllBytes(directory.resolve("cut.html.gz"));
    Files.write(directory.resolve("cut.html.gz"), Arrays.copyOf(whole, whole.length - 12));

    Outlets outlets = Outlets.ofDirectory(directory);

    assertThat(outlets.articles()).hasSize(1);
    assertThat(outlets.problems())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("broken-json.expected.json was left out: no JSON"),
            line -> assertThat(line).startsWith("cut.html.gz was left out: "),
            line ->
                assertThat(line).isEqualTo("list.expected.json was left out: not a JSON object"),
            line ->
                assertThat(line)
                    .isEqualTo("lonely.expected.json was left out: there is no such file"));
  }

  @Test
  void aDirectoryWithoutPagesIsRefused() {
    assertThatThrownBy(() -> Outlets.ofDirectory(directory))
        .isInstanceOf(Outlets.UnusableDirectoryException.class)
        .hasMessageStartingWith("no saved pages");
    assertThatThrownBy(() -> Outlets.ofDirectory(directory.resolve("none")))
        .hasMessageStartingWith("not a directory");
  }

  private static Document page(Outlets outlets, int index) {
    return outlets.at(outlets.articles().get(index).canonicalUrl()).orElseThrow();
  }

  private void save(String name, String description) throws IOException {
    save(name, description, StandardCharsets.UTF_8);
  }

  private void save(String name, String description, Charset charset) throws IOException {
    Files.writeString(directory.resolve(name + ".expected.json"), description);
    Files.write(directory.resolve(name + ".html.gz"), gzip(PAGE, charset));
  }

  private static byte[] gzip(String text, Charset charset) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(charset));
    }
    return bytes.toByteArray();
  }
}
