package dev.courant.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of persons in the words of bylines: "By Ann Lee and Bo Ek | Senior writer". */
final class BylineWords {
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?iu)^\\W{0,3}(?:(?:this (?:post|article|story) was |article |story |words |posted"
              + " |published |reported |medically |post )?(?:written |reviewed |updated |edited )?"
              + "(?:by|von|par|por|di|door|av|af|ved|przez|od|автор|tekst|autor(?:es|in|en)?|autore|auteurs?|authors?|contributors?|texte?|textos?|reporting|写)\\b\\s*[:：]?\\s*(?:by\\s+)?|文[:：/]\\s*|記者[:：]?\\s*)");
  private static final Pattern BY_INSIDE =
      Pattern.compile("(?u)(?:^|[\\s|•·])(?:by|By|BY|von|par|por)\\s*[:：]?\\s+(?=\\p{Lu})");

  /** One of them stands in whatever {@link #BY_INSIDE} finds: few lines have any. */
  private static final List<String> BY = List.of("by", "By", "BY", "von", "par", "por");

  private static final Pattern REST =
      Pattern.compile(
          "(?u)\\s*(?:[|•·⋅●–—/]|\\s-\\s|\\s(?:in|on|for|at|am|le|el|il|den|op|published|updated|posted)\\s|\\s\\d|\\(|\\s{2,}|\\n).*$",
          Pattern.DOTALL);
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?iu)[,\\s]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?\\s+\\d.*$");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu)\\s*(?:[,;|、，]|\\s(?:and|und|et|y|e|en|og|och|i|ve|&|и)\\s)\\s*(?:(?:and|und|et|y|&)\\s)?");
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(?:[A-Z]{2,6}|[A-Z][a-z]?\\.?[A-Z][a-zA-Z.]{0,5}|Ph\\.?D\\.?|M\\.?D\\.?|Jr\\.?|Sr\\.?|Esq\\.?)[®™]?(?:\\s\\([^)]*\\))?");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[<(\\[]?(?:mailto:)?[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}[>)\\]]?");
  private static final int LONGEST_INTRODUCTION = 14;

  private BylineWords() {}

  /** The names in a text that is said to be names; empty where it is none. */
  static List<String> split(String text) {
    String plain = withoutPrefix(withoutAddress(text));
    List<String> names = new ArrayList<>();
    String[] parts = BETWEEN.split(plain);
    if (parts.length == 2
        && plain.indexOf(',') > 0
        && parts[0].indexOf(' ') < 0
        && parts[1].indexOf(' ') < 0) {
      return PersonName.isName(plain) ? List.of(plain) : List.of(); // Surname, Given
    }
    for (String part : parts) {
      String name = part.strip();
      if (!names.isEmpty() && CREDENTIAL.matcher(name).matches()) {
        names.set(names.size() - 1, names.getLast() + ", " + name);
      } else if (PersonName.isName(name) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** The names in a line of an article's head, by what introduces them; empty where none does. */
  static List<String> introduced(String line) {
    return likely(said(line));
  }

  /** The names in a line that is said to be a byline, however they are written. */
  static List<String> said(String line) {
    Matcher prefix = PREFIX.matcher(line);
    if (prefix.lookingAt() && prefix.end() < line.length()) {
      return split(cut(line.substring(prefix.end())));
    }
    Matcher inside = BY_INSIDE.matcher(line);
    return BY.stream().anyMatch(line::contains) && inside.find() && !isPhrase(inside, line)
        ? split(cut(line.substring(inside.end())))
        : List.of();
  }

  /** Whether a line is nothing but a byline, of full names. */
  static boolean isByline(String line) {
    List<String> names = introduced(line);
    int length = names.stream().mapToInt(String::length).sum();
    return !names.isEmpty()
        && names.stream().allMatch(PersonName::isFull)
        && length + LONGEST_INTRODUCTION >= line.length();
  }

  /** As in "step by step". */
  private static boolean isPhrase(Matcher inside, String line) {
    int start = inside.start();
    while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
      start--;
    }
    int length = inside.start() - start;
    return length > 0 && line.regionMatches(true, start, line, inside.end(), length);
  }

  /** Those up to the first that is not written as names are; a sentence may begin with "By". */
  private static List<String> likely(List<String> names) {
    return names.stream().takeWhile(PersonName::isWrittenAsName).toList();
  }

  /**
   * The name in a line that an element's name declares to be the author's; null where it is none.
   */
  static @Nullable String declared(String line) {
    String name = cut(withoutPrefix(line));
    return PersonName.isName(name) ? name : null;
  }

  /** Without a mail address beside the name: {@code ida@a.example (Ida Moreau)}. */
  private static String withoutAddress(String text) {
    if (text.indexOf('@') < 0) {
      return text;
    }
    String bare = ADDRESS.matcher(text).replaceAll(" ").strip();
    boolean bracketed = bare.startsWith("(") && bare.endsWith(")");
    return bracketed ? bare.substring(1, bare.length() - 1) : bare;
  }

  private static String withoutPrefix(String text) {
    String plain = text.strip();
    Matcher prefix = PREFIX.matcher(plain);
    return prefix.lookingAt() && prefix.end() < plain.length()
        ? plain.substring(prefix.end()).strip()
        : plain;
  }

  private static String cut(String text) {
    return REST.matcher(MONTH_DAY.matcher(text).replaceFirst("")).replaceFirst("").strip();
  }
}
