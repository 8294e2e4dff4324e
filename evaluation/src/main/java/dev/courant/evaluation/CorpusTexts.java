package dev.courant.evaluation;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.Outlet;
import dev.courant.summarize.text.SourceText;
import dev.courant.summarize.text.SourceTexts;
import java.time.Instant;
import java.util.List;

/** Reads a corpus's bare texts as if an outlet without name or date had published them. */
final class CorpusTexts {
  private static final String URL = "https://corpus.example/article";

  private final SourceTexts texts = new SourceTexts();

  SourceText of(String body) {
    return texts.of(
        new ArticleIngested(
            ArticleId.of(new CanonicalUrl(URL)),
            1,
            Change.CREATED,
            URL,
            "corpus",
            new Outlet("corpus", "corpus", null),
            "",
            body,
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            Instant.EPOCH));
  }

  /** The sentences of a summary, in the language of the text that it sums up. */
  List<String> sentences(String summary, SourceText text) {
    return splitter.split(summary, text.language()).stream()
        .map(sentence -> sentence.text())
        .toList();
  }

  private final dev.courant.summarize.text.SentenceSplitter splitter =
      new dev.courant.summarize.text.SentenceSplitter();
}
