package dev.courant.publish.web;

import dev.courant.model.story.Difference;
import dev.courant.model.story.Evidence;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The codes of stories in words. */
final class StoryWords {
  private StoryWords() {}

  static String engine(int edition) {
    return edition == 1
        ? "Put together from sentences of its articles, no AI-written text of its own"
        : "Written by a language model from sentences of its articles";
  }

  static String kind(Difference.Kind kind) {
    return switch (kind) {
      case FIGURE -> "Different figures";
      case DENIAL -> "Said by some, denied by others";
      case SINGLE_ORIGIN -> "Told by one origin only";
    };
  }

  static String decision(Evidence.Decision decision) {
    return switch (decision) {
      case BEGAN -> "It began the story.";
      case JOINED -> "It joined the story when it came.";
      case MOVED -> "It was moved here when more had been seen.";
      case MERGED -> "It came with a story that became part of this one.";
      case SPLIT -> "It came here when another story fell apart.";
      case LEFT -> "It was withdrawn.";
    };
  }

  static String score(Evidence evidence) {
    return String.format(
        Locale.ENGLISH,
        "%.2f alike, where %.2f was needed",
        evidence.score(),
        evidence.threshold());
  }

  /** A number with its thousands parted; positions in words; anything else as it is. */
  static String value(String value) {
    return switch (value) {
      case "asserts" -> "says so";
      case "denies" -> "denies it";
      default -> value.matches("-?\\d{1,15}(\\.\\d{1,9})?") ? grouped(value) : value;
    };
  }

  private static String grouped(String value) {
    return new DecimalFormat("#,##0.#########", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
        .format(new BigDecimal(value));
  }
}
