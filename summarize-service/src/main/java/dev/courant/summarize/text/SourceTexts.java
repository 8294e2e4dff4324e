package dev.courant.summarize.text;

import dev.courant.model.ArticleIngested;
import dev.courant.summarize.language.Languages;
import dev.courant.summarize.language.SentenceSplitter;

/**
 * Reads an article into the {@link SourceText} that every later step works on: tells its language
 * and splits it. May be shared between threads; the first article whose language has to be told
 * waits some two seconds for the models.
 */
public final class SourceTexts {
  private final SentenceSplitter splitter = new SentenceSplitter();

  /** The text of an article; without sentences where its body is blank. */
  public SourceText of(ArticleIngested article) {
    String language = Languages.of(sample(article), article.language());
    SentenceSplitter.Paragraphs paragraphs = splitter.paragraphs(article.body(), language);
    return new SourceText(
        article.title(),
        article.body(),
        language,
        article.publishedAt(),
        paragraphs.sentences(),
        paragraphs.numbers());
  }

  private static String sample(ArticleIngested article) {
    return article.body().isBlank() ? article.title() : article.body();
  }
}
