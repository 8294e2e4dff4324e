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
import org.jspecify.annotations.Nullable;

/**
 * An article and the topic that its outlet filed it under: one JSON line of a sections corpus.
 *
 * @param title the headline, or null
 * @param topic English name in the IPTC Media Topics, first level; null where nobody knows
 */
record SectionCase(String id, @Nullable String title, String text, @Nullable String topic) {
  private static final CanonicalUrl SOMEWHERE = new CanonicalUrl("https://corpus.example/");

  /** The cases of a corpus, in its order. */
  static List<SectionCase> read(Path corpus) throws IOException {
    return Files.readAllLines(corpus).stream()
        .filter(line -> !line.isBlank())
        .map(line -> EventCodec.decode(line.getBytes(StandardCharsets.UTF_8), SectionCase.class))
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
        title == null ? "" : title,
        text,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        Instant.EPOCH);
  }
}
