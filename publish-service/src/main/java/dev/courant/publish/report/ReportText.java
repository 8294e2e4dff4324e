package dev.courant.publish.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What readers write, without what no reader types. */
final class ReportText {
  private static final Pattern LINE_BREAKS = Pattern.compile("\r\n?");

  /** Control characters but for tab and line feed, and halves of surrogate pairs. */
  private static final Pattern UNWRITTEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\t\n]]");

  private ReportText() {}

  /** The text with line breaks as line feeds; each character that cannot be shown is U+FFFD. */
  static String clean(@Nullable String text) {
    String lines = text == null ? "" : LINE_BREAKS.matcher(text).replaceAll("\n");
    return UNWRITTEN.matcher(lines).replaceAll("\uFFFD").strip();
  }
}
