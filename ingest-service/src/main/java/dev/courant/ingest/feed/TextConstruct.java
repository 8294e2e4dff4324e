package dev.courant.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/**
 * The inside of an element that holds text in one of the ways of RFC 4287, section 3.1, and of the
 * formats before it: plain, escaped markup, inline markup, Base64. Elements met in a text that was
 * announced as plain or escaped make inline markup of it.
 */
final class TextConstruct {
  private static final String XHTML = "application/xhtml+xml";
  private static final Pattern END_TAG_OR_REFERENCE = Pattern.compile("</\\w+>|&#?\\w{1,32};");
  private static final Pattern TAG = Pattern.compile("</?(\\w+)");

  private final StringBuilder value = new StringBuilder();
  private final boolean base64;
  private final boolean inline;
  private String type;

  /**
   * @param type of the text, where the attributes do not name it
   */
  TextConstruct(TagAttributes attributes, String type) {
    this.type = mediaType(attributes.get("type", type));
    this.inline = this.type.endsWith("xml");
    boolean textual = inline || this.type.startsWith("text/");
    boolean named = this.type.indexOf('/') > 0;
    this.base64 = attributes.get("mode", "").equals("base64") || (named && !textual);
  }

  private static String mediaType(String type) {
    int parameters = type.indexOf(';');
    String bare = parameters < 0 ? type : type.substring(0, parameters);
    String lower = bare.strip().toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "text", "plain" -> "text/plain";
      case "html" -> "text/html";
      case "xhtml" -> XHTML;
      default -> lower;
    };
  }

  /** Whether the text is meant to be shown: no picture, no foreign XML. */
  boolean isReadable() {
    return type.equals("text/plain") || type.equals("text/html") || type.equals(XHTML);
  }

  /** Whether elements inside were announced. */
  boolean isInline() {
    return inline;
  }

  void text(MarkupTokenizer tokens, MarkupTokenizer.Token token) {
    int from = value.length();
    tokens.appendTo(value, token);
    if (type.equals(XHTML)) {
      escape(from);
    }
  }

  void startTag(String name, TagAttributes attributes, boolean selfClosing) {
    if (inlineFrom(name)) {
      value.append('<').append(name);
      for (int i = 0; i < attributes.size(); i++) {
        value.append(' ').append(attributes.name(i)).append("=\"");
        int from = value.length();
        value.append(attributes.value(i));
        escape(from);
        value.append('"');
      }
      value.append(selfClosing ? "/>" : ">");
    }
  }

  void endTag(String name) {
    if (inlineFrom(name)) {
      value.append("</").append(name).append('>');
    }
  }

  int length() {
    return value.length();
  }

  void truncate(int length) {
    value.setLength(length);
  }

  /**
   * The text, its transport encoding undone.
   *
   * @param guess whether to look for markup in what is announced as plain text, as RSS needs
   */
  TextValue finish(boolean guess) {
    String text = Mojibake.repair(base64 ? decoded() : value.toString().strip());
    boolean markup = !type.equals("text/plain") || ((guess || base64) && looksLikeMarkup(text));
    return new TextValue(text, markup);
  }

  /** A div does not make markup of plain text: some publishers wrap every text in one. */
  private boolean inlineFrom(String name) {
    if (type.endsWith("xml")) {
      return true;
    }
    if (name.equals("div")) {
      return false;
    }
    type = XHTML;
    return true;
  }

  private void escape(int from) {
    for (int i = from; i < value.length(); i++) {
      switch (value.charAt(i)) {
        case '&', '<', '>', '"' -> {
          String rest = value.substring(i);
          value.setLength(i);
          appendEscaped(rest);
          return;
        }
        default -> {}
      }
    }
  }

  private void appendEscaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> value.append("&amp;");
        case '<' -> value.append("&lt;");
        case '>' -> value.append("&gt;");
        case '"' -> value.append("&quot;");
        default -> value.append(c);
      }
    }
  }

  private String decoded() {
    String encoded = value.toString().replaceAll("\\s+", "");
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return value.toString().strip();
    }
  }

  private static boolean looksLikeMarkup(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return false;
    }
    if (!END_TAG_OR_REFERENCE.matcher(text).find()) {
      return false;
    }
    Matcher tags = TAG.matcher(text);
    while (tags.find()) {
      if (!Tag.isKnownTag(tags.group(1).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
