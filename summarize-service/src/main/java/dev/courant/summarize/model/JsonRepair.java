package dev.courant.summarize.model;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Takes the JSON object out of what a model wrote, and mends what models get wrong: fences and
 * prose around it, commas before a closing bracket, line breaks inside strings, an end that is
 * missing. Linear in the length of the text; does not check what it does not mend.
 */
final class JsonRepair {
  private final StringBuilder out = new StringBuilder();
  private final Deque<Character> open = new ArrayDeque<>();
  private boolean quoted;
  private boolean escaped;
  private int lastComma = -1;
  private int whole;

  private JsonRepair() {}

  /** The first object of a text, mended; an empty object where there is none. */
  static String object(String text) {
    int start = text.indexOf('{');
    if (start < 0) {
      return "{}";
    }
    JsonRepair repair = new JsonRepair();
    for (int i = start; i < text.length(); i++) {
      repair.take(text.charAt(i));
      if (repair.open.isEmpty()) {
        return repair.out.toString();
      }
    }
    return repair.cutOff();
  }

  private void take(char c) {
    if (quoted) {
      takeQuoted(c);
    } else if (c == '"') {
      quoted = true;
      lastComma = -1;
      out.append(c);
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

  private void takeQuoted(char c) {
    if (c < ' ') {
      out.append(c == '\n' ? "\\n" : " ");
      return;
    }
    out.append(c);
    quoted = escaped || c != '"';
    escaped = !escaped && c == '\\';
  }

  private void close() {
    if (lastComma >= 0) {
      out.setLength(lastComma);
      lastComma = -1;
    }
    out.append(open.pop().charValue());
    whole = out.length();
  }

  /** Falls back to the last place where a list or an object was complete. */
  private String cutOff() {
    if (whole == 0) {
      return "{}";
    }
    String kept = out.substring(0, whole);
    JsonRepair again = new JsonRepair();
    kept.chars().forEach(c -> again.take((char) c));
    StringBuilder closed = new StringBuilder(kept);
    again.open.forEach(closed::append);
    return closed.toString();
  }
}
