package dev.courant.evaluation;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.model.Outlet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text and summaries that people wrote of it: one JSON line of a summaries corpus.
 *
 * @param references one at least
 */
record SummaryCase(String id, String text, List<String> references) {
  private static final CanonicalUrl SOMEWHERE = new CanonicalUrl("https://corpus.example/");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

  SummaryCase {
    references = List.copyOf(references);
  }

  /** The cases of a corpus, in its order. */
  static List<SummaryCase> read(Path corpus) throws IOException {
    return Files.readAllLines(corpus).stream()
        .filter(line -> !line.isBlank())
        .map(line -> EventCodec.decode(line.getBytes(StandardCharsets.UTF_8), SummaryCase.class))
        .toList();
  }

  /** The text as an article of an outlet that says nothing about itself. */
  ArticleIngested article() {
    return new ArticleIngested(
        ArticleId.of(SOMEWHERE),
        1,
        Change.CREATED,
        SOMEWHERE.value(),
        "corpus",
        new Outlet("corpus", "Corpus", null),
        "",
        text,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        Instant.EPOCH);
  }

  /** Sentences as the baselines see them: ended by a mark and white space, no more. */
  List<String> plainSentences() {
    String flat = SPACE.matcher(text.strip()).replaceAll(" ");
    return SENTENCE_END.splitAsStream(flat).filter(sentence -> !sentence.isEmpty()).toList();
  }
}
