package dev.courant.evaluation;

import dev.courant.model.Sentence;
import dev.courant.summarize.language.SentenceSplitter;
import dev.courant.summarize.text.SourceText;
import dev.courant.summarize.text.SourceTexts;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a corpus's bare texts as if an outlet without name or date had published them. Research
 * corpora come as tokens with spaces between ("did n't", "2 . 5"), which no outlet writes; what
 * belongs together is put back together. A number before a full stop and a word in lower case
 * counts the items of a list.
 */
final class CorpusTexts {
  private static final Pattern SPACED_SEPARATOR =
      Pattern.compile(
          "(?<=\\d) (?:(,) (?=\\d{3}(?!\\d))|(?<!\\d{4} )(\\.) (?=\\d)(?!\\d+ \\. \\p{Ll}))");
  private static final Pattern SPACED_CLITIC =
      Pattern.compile("(?i)(?<=\\p{L}) (n)?['’`] ?(s|t|re|ve|ll|d|m)(?![\\p{L}\\d])");

  private static final int DAY = "yyyy-MM-dd".length();

  private final SourceTexts texts = new SourceTexts();
  private final SentenceSplitter splitter = new SentenceSplitter();

  /** The text with its sentences. */
  SourceText of(String tokens) {
    return texts.of(new BareText("", joined(tokens)).article());
  }

  /** The expected text of a saved page, on the day on which it was published. */
  SourceText of(SavedPage.Expected page) {
    String title = page.title() == null ? "" : page.title();
    return texts.of(new BareText(title, page.body(), day(page.published())).article());
  }

  private static @Nullable Instant day(@Nullable String published) {
    return published == null || published.length() < DAY
        ? null
        : Instant.parse(published.substring(0, DAY) + "T12:00:00Z");
  }

  /** The sentences of a summary, in the language of the text that it sums up. */
  List<String> sentences(String summary, SourceText text) {
    return splitter.split(joined(summary), text.language()).stream().map(Sentence::text).toList();
  }

  /** A text of tokens as an outlet writes it. */
  static String joined(String tokens) {
    String numbers = SPACED_SEPARATOR.matcher(tokens).replaceAll("$1$2");
    return SPACED_CLITIC
        .matcher(numbers)
        .replaceAll(m -> (m.group(1) == null ? "" : m.group(1)) + "'" + m.group(2));
  }
}
