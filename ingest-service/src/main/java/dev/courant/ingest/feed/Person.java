package dev.courant.ingest.feed;

import java.util.regex.Pattern;

/** An author while its elements come in. */
final class Person {
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{1,63}){1,8}(\\?subject=\\S+)?");
  private static final int LONGEST = 1_000;

  private String name = "";
  private String email = "";
  private String text = "";

  void name(String value) {
    name = value;
  }

  void email(String value) {
    email = value;
  }

  void text(String value) {
    text = value;
  }

  /** Whether it has a name or an address of its own instead of a text that may hold either. */
  boolean isStructured() {
    return !name.isEmpty() || !email.isEmpty();
  }

  /** {@code name (address)}, one of both, or the text. */
  String shown() {
    if (name.isEmpty()) {
      return email.isEmpty() ? text : email;
    }
    return email.isEmpty() ? name : name + " (" + email + ")";
  }

  /** The name alone; empty where only an address is known. */
  String plainName() {
    if (isStructured()) {
      return PlainText.line(name);
    }
    if (text.length() > LONGEST) {
      return "";
    }
    String without = text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll("");
    String bare = without.replace("()", "").replace("<>", "").strip();
    boolean bracketed = bare.startsWith("(") && bare.endsWith(")");
    return PlainText.line(bracketed ? bare.substring(1, bare.length() - 1) : bare);
  }
}
