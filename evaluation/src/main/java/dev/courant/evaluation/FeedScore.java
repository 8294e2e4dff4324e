package dev.courant.evaluation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Counts the expected fields that a parser got right: texts compared as plain text without letter
 * case, addresses without a slash at their end, times to the second, categories as a bag.
 */
final class FeedScore {
  private static final Pattern SILENT = Pattern.compile("(?is)<(script|style)\\b.*?</\\1>");
  private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");

  private int fields;
  private int right;
  private int documents;
  private int whole;
  private int unanswered;

  void add(FeedCase expected, FeedAnswer answer) {
    int before = fields - right;
    int asked = fields;
    compare(expected.feed(), answer.feed());
    for (int i = 0; i < expected.entries().size(); i++) {
      compare(
          expected.entries().get(i),
          i < answer.entries().size() ? answer.entries().get(i) : Map.of());
    }
    documents++;
    whole += fields - right == before ? 1 : 0;
    unanswered += answer.error() != null && fields > asked ? 1 : 0;
  }

  /**
   * Share of the fields, and of the documents with every field, that are right; and the number of
   * documents of which something was expected and nothing could be read.
   */
  Map<String, Object> figures(String prefix) {
    return FeedAnswer.fields(
        prefix + "fields", ratio(right, fields),
        prefix + "documents", ratio(whole, documents),
        prefix + "unanswered", unanswered);
  }

  private static double ratio(int part, int all) {
    return all == 0 ? 1 : Math.round(10_000.0 * part / all) / 10_000.0;
  }

  private void compare(Map<String, Object> expected, Map<String, Object> answer) {
    expected.forEach((name, value) -> {
      fields++;
      right += same(name, value, answer.get(name)) ? 1 : 0;
    });
  }

  private static boolean same(String name, Object expected, @Nullable Object answer) {
    return switch (name) {
      case "url" -> address(expected).equals(address(answer));
      case "published", "updated" -> second(expected).equals(second(answer));
      case "categories" -> bag(expected).equals(bag(answer));
      default -> text(expected).equals(text(answer));
    };
  }

  private static String address(@Nullable Object value) {
    return value == null ? "" : value.toString().strip().replaceAll("/+$", "");
  }

  private static String second(@Nullable Object value) {
    String time = value == null ? "" : value.toString().replace("+00:00", "Z");
    return time.length() > 19 ? time.substring(0, 19) : time;
  }

  private static List<String> bag(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(FeedScore::text).sorted().toList()
        : List.of();
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String stripped = TAG.matcher(SILENT.matcher(value.toString()).replaceAll(" ")).replaceAll(" ");
    String plain = Parser.unescapeEntities(stripped, false);
    return Normalizer.normalize(plain, Normalizer.Form.NFKC)
        .replaceAll("(?U)\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
