package dev.courant.publish.report;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.ErrorReport;
import dev.courant.publish.api.BadParameterException;
import dev.courant.publish.api.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a reader reports, checked.
 *
 * @param sentence as in {@link ErrorReport#sentence()}
 */
record ReportRequest(ErrorReport.Kind kind, @Nullable String sentence, String text) {
  private static final List<String> KNOWN = List.of("kind", "sentence", "text");

  /** The words for the kinds. */
  static List<String> kinds() {
    return Stream.of(ErrorReport.Kind.values()).map(ReportRequest::word).toList();
  }

  static String word(ErrorReport.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads what was sent; empty members count as left out.
   *
   * @param article that the sentence has to be in
   * @throws BadParameterException that says what to do
   */
  static ReportRequest of(MultiValueMap<String, String> given, ArticleSummarized article) {
    Parameters parameters = Parameters.of(Parameters.ofLink(given), KNOWN);
    String word = parameters.choice("kind", "", kinds());
    if (word.isEmpty()) {
      throw new BadParameterException(
          "kind", "Choose what is wrong: %s.".formatted(String.join(", ", kinds())));
    }
    ErrorReport.Kind kind = ErrorReport.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    String text = ReportText.clean(parameters.one("text"));
    if (!ErrorReport.fits(text)) {
      throw new BadParameterException(
          "text",
          "Shorten it to %d characters; it has %d."
              .formatted(ErrorReport.LONGEST, text.codePointCount(0, text.length())));
    }
    if (kind == ErrorReport.Kind.OTHER && text.isEmpty()) {
      throw new BadParameterException("text", "Write what is wrong, in a few words.");
    }
    return new ReportRequest(kind, sentence(parameters.one("sentence"), article), text);
  }

  private static @Nullable String sentence(@Nullable String place, ArticleSummarized article) {
    if (place == null || ArticleSentences.has(article, place)) {
      return place;
    }
    throw new BadParameterException(
        "sentence",
        "Give headline, or part and number of a sentence that the article has, such as summary-1;"
            + " or leave it out. The article may have been revised.");
  }
}
