package dev.courant.summarize.text;

import dev.courant.model.Sentence;
import dev.courant.summarize.language.Word;
import dev.courant.summarize.language.Words;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What an engine, the grounding check, the section, the analysis and the origins work on: the words
 * of the article and nothing about who published it, so that none of them can lean on that. What
 * all of them ask of it is found out once. Safe for use by several threads.
 */
public final class SourceText {
  private final String title;
  private final String body;
  private final String language;
  private final @Nullable Instant publishedAt;
  private final List<Sentence> sentences;
  private final List<Integer> paragraphs;
  private final AtomicReferenceArray<@Nullable List<Word>> words;
  private volatile @Nullable Furniture furniture;
  private volatile @Nullable Quotations quotations;

  /**
   * A text that has been split.
   *
   * @param title the outlet's headline, plain text
   * @param body plain text, paragraphs parted by a blank line, NFC
   * @param language BCP 47, or {@code und}
   * @param publishedAt what relative dates such as "on Monday" count from, or null
   * @param sentences of the body in reading order, {@code s1}, {@code s2}, ...
   * @param paragraphs for each sentence, the number of its paragraph, from 0
   */
  public SourceText(
      String title,
      String body,
      String language,
      @Nullable Instant publishedAt,
      List<Sentence> sentences,
      List<Integer> paragraphs) {
    this.title = title;
    this.body = body;
    this.language = language;
    this.publishedAt = publishedAt;
    this.sentences = List.copyOf(sentences);
    this.paragraphs = List.copyOf(paragraphs);
    this.words = new AtomicReferenceArray<>(sentences.size());
  }

  /** The outlet's headline, plain text. */
  public String title() {
    return title;
  }

  /** Plain text, paragraphs parted by a blank line, NFC. */
  public String body() {
    return body;
  }

  /** BCP 47, or {@code und}. */
  public String language() {
    return language;
  }

  /** What relative dates count from, or null. */
  public @Nullable Instant publishedAt() {
    return publishedAt;
  }

  /** The sentences of the body in reading order. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** For each sentence, the number of its paragraph, from 0; empty where they are not known. */
  public List<Integer> paragraphs() {
    return paragraphs;
  }

  /** The words of a sentence, their places counted from its beginning. */
  public List<Word> words(int sentence) {
    List<Word> known = words.get(sentence);
    if (known == null) {
      known = List.copyOf(Words.of(sentences.get(sentence).text()));
      words.set(sentence, known);
    }
    return known;
  }

  /** What the text holds beside the article. */
  public Furniture furniture() {
    Furniture known = furniture;
    if (known == null) {
      known = Furniture.of(this);
      furniture = known;
    }
    return known;
  }

  /** What in it is quoted. */
  public Quotations quotations() {
    Quotations known = quotations;
    if (known == null) {
      known = Quotations.of(this);
      quotations = known;
    }
    return known;
  }

  /** The number of a sentence's paragraph, 0 where paragraphs are not known. */
  int paragraph(int sentence) {
    return sentence < paragraphs.size() ? paragraphs.get(sentence) : 0;
  }
}
