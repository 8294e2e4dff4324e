package dev.courant.summarize.languagemodel.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.Resource;

/**
 * A prompt file: UTF-8 text in the parts {@code === system ===}, {@code === user ===} and {@code
 * === retry ===}, with {@code {names}} in braces for what differs from call to call; the same with
 * {@code brief} before the name for brief answers, where there are any.
 */
public final class Prompt {
  private static final int DIGITS = 8;

  private final String version;
  private final Map<String, String> parts;

  private Prompt(String version, Map<String, String> parts) {
    this.version = version;
    this.parts = parts;
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException where a part is missing
   */
  public static Prompt read(Resource file) {
    try {
      String text = file.getContentAsString(StandardCharsets.UTF_8);
      String name = String.valueOf(file.getFilename()).replaceAll("\\.\\w+$", "");
      return new Prompt(name + "+" + digest(text).substring(0, DIGITS), parts(file, text));
    } catch (IOException e) {
      throw new UncheckedIOException("the prompt file cannot be read: " + file, e);
    }
  }

  /** The file's name and the first 8 hexadecimal digits of SHA-256 over its text. */
  public String version() {
    return version;
  }

  /** Whether there is such a part; system, user and retry are always there. */
  public boolean has(String name) {
    return parts.containsKey(name);
  }

  /** A part with its names filled in; what is filled in is not looked at again. */
  String part(String name, Map<String, String> values) {
    String part = parts.getOrDefault(name, "");
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int brace = part.indexOf('{'); brace >= 0; brace = part.indexOf('{', brace + 1)) {
      int end = part.indexOf('}', brace);
      String value = end < 0 ? null : values.get(part.substring(brace + 1, end));
      if (value != null) {
        filled.append(part, at, brace).append(value);
        at = end + 1;
      }
    }
    return filled.append(part, at, part.length()).toString();
  }

  /** SHA-256 in hexadecimal. */
  public static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Map<String, String> parts(Resource file, String text) {
    Map<String, String> parts = new HashMap<>();
    String[] pieces = text.split("(?m)^=== *| *===\\R");
    for (int i = 1; i + 1 < pieces.length; i += 2) {
      parts.put(pieces[i].strip(), pieces[i + 1].strip());
    }
    for (String needed : new String[] {"system", "user", "retry"}) {
      if (!parts.containsKey(needed)) {
        throw new IllegalArgumentException(file + " has no part === " + needed + " ===");
      }
    }
    return parts;
  }
}
