package dev.courant.summarize.languagemodel.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the JSON object out of what a model wrote, and mends what models get wrong: thoughts
 * ({@code <think>} and its like), fences and prose around it, commas before a closing bracket,
 * single quotes, quotes and line breaks inside strings, escapes that JSON does not know, an end
 * that is missing. A text that ends within a string is kept with {@value #UNFINISHED} in the place
 * of its end. Leaves what is valid as it is, and does not check what it does not mend. Takes time
 * linear in the length of the text.
 */
public final class JsonRepair {

  /** As models mark their thoughts; gpt-oss names the channel of the answer instead of an end. */
  private static final Pattern THOUGHTS =
      Pattern.compile(
          "^\\s*(?:<(?:think|thinking|thought|reasoning)>|\\[THINK]|<\\|channel\\|>analysis)");

  private static final Pattern END_OF_THOUGHTS =
      Pattern.compile(
          "</(?:think|thinking|thought|reasoning)>|\\[/THINK]|<\\|channel\\|>final<\\|message\\|>");

  /** The end of a string that has none. */
  static final String UNFINISHED = "…";

  private static final Pattern HALF_AN_ESCAPE = Pattern.compile("\\\\u[0-9a-fA-F]{0,3}$");
  private static final String ESCAPED = "\"\\/bfnrtu";
  private static final char NONE = 0;

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Character> open = new ArrayDeque<>();
  private char quote = NONE;
  private boolean escaped;
  private boolean isValue;
  private int lastComma = -1;
  private int whole;

  private JsonRepair(String text) {
    this.text = text;
  }

  /** The first object of a text, mended; an empty object where there is none. */
  static String object(String answer) {
    String text = withoutThoughts(answer);
    int start = start(text);
    if (start < 0) {
      return "{}";
    }
    JsonRepair repair = new JsonRepair(text);
    for (int i = start; i < text.length(); i++) {
      repair.take(i);
      if (repair.open.isEmpty()) {
        return repair.out.toString();
      }
    }
    return repair.cutOff();
  }

  /** Whether a text is nothing but thoughts that have not ended. */
  public static boolean isThinking(String answer) {
    return THOUGHTS.matcher(answer).find() && !END_OF_THOUGHTS.matcher(answer).find();
  }

  private static String withoutThoughts(String answer) {
    if (isThinking(answer)) {
      return "";
    }
    Matcher ends = END_OF_THOUGHTS.matcher(answer);
    int end = 0;
    while (ends.find()) {
      end = ends.end();
    }
    return answer.substring(end);
  }

  /** Braces in prose do not count: an object begins with a quoted name. */
  private static int start(String text) {
    int brace = text.indexOf('{');
    while (brace >= 0 && "\"'}".indexOf(next(text, brace + 1)) < 0) {
      brace = text.indexOf('{', brace + 1);
    }
    return brace;
  }

  /** The next character that is no white space; a bracket where there is none. */
  private static char next(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() ? text.charAt(i) : '}';
  }

  private void take(int position) {
    char c = text.charAt(position);
    if (quote != NONE) {
      takeQuoted(c, position);
    } else if (c == '"' || c == '\'') {
      quote = c;
      isValue = isValueNext();
      lastComma = -1;
      out.append('"');
    } else if (c == '{' || c == '[') {
      open.push(c == '{' ? '}' : ']');
      lastComma = -1;
      out.append(c);
    } else if (c == '}' || c == ']') {
      close();
    } else {
      lastComma = c == ',' ? out.length() : Character.isWhitespace(c) ? lastComma : -1;
      out.append(c);
    }
  }

  private void takeQuoted(char c, int position) {
    if (escaped) {
      escaped = false;
      out.append(ESCAPED.indexOf(c) >= 0 ? "\\" : "").append(c);
    } else if (c == '\\') {
      escaped = true;
    } else if (c < ' ') {
      out.append(c == '\n' ? "\\n" : " ");
    } else if (c == quote && ",:}]".indexOf(next(text, position + 1)) >= 0) {
      quote = NONE;
      out.append('"');
      whole = isValue ? out.length() : whole;
    } else {
      out.append(c == '"' ? "\\\"" : c);
    }
  }

  private void close() {
    if (lastComma >= 0) {
      out.setLength(lastComma);
      lastComma = -1;
    }
    out.append(open.pop().charValue());
    whole = out.length();
  }

  /** An object's names come after its bracket or a comma, a list has none. */
  private boolean isValueNext() {
    if (!open.isEmpty() && open.peek() == ']') {
      return true;
    }
    int last = out.length() - 1;
    while (last > 0 && Character.isWhitespace(out.charAt(last))) {
      last--;
    }
    return last >= 0 && out.charAt(last) == ':';
  }

  /** Falls back to the last place where a list, an object or a value was complete. */
  private String cutOff() {
    if (quote != NONE && isValue) {
      String half = HALF_AN_ESCAPE.matcher(out).replaceAll("");
      out.setLength(0);
      out.append(half).append(UNFINISHED).append('"');
      whole = out.length();
    }
    if (whole == 0) {
      return "{}";
    }
    String kept = out.substring(0, whole);
    JsonRepair again = new JsonRepair(kept);
    for (int i = 0; i < kept.length(); i++) {
      again.take(i);
    }
    StringBuilder closed = new StringBuilder(kept);
    again.open.forEach(closed::append);
    return closed.toString();
  }
}
