package dev.courant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownEvaluationTest {
  private static final String NEWS =
      "The council of Harwick closed the bridge over the Elm on Monday.";
  private static final String REST =
      "Mayor Ana Prado said that the bridge of Harwick had been built in 1921.";

  @TempDir Path directory;

  @Test
  void tellsWhatIsShownOfAPageAndWhatOfThatTheArticleDoesNotHold() throws IOException {
    page("<p>" + NEWS + "</p><p>" + REST + "</p>", NEWS);

    List<Object> cases = new ArrayList<>();
    Map<String, Object> figures = new ShownEvaluation().run(directory, cases::add);

    assertThat(figures).containsEntry("pages", 1).containsEntry("sentences", 2);
    assertThat(figures).containsEntry("outside", 0.5).containsEntry("empty", 0);
    assertThat(cases).hasSize(1);
    assertThat(((ShownEvaluation.Result) cases.getFirst()).outside()).containsExactly(REST);
  }

  private void page(String body, String expected) throws IOException {
    String html =
        "<html lang=en><body><main><article><h1>Bridge</h1>"
            + body
            + "</article></main></body></html>";
    try (OutputStream file = Files.newOutputStream(directory.resolve("one.html.gz"));
        OutputStream gzip = new GZIPOutputStream(file)) {
      gzip.write(html.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        directory.resolve("one.expected.json"),
        "{\"url\": \"https://harwick.example/bridge\", \"title\": \"Bridge\", \"authors\": [],"
            + " \"published\": null, \"country\": null, \"body\": \""
            + expected
            + "\"}");
  }
}
