package dev.courant.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of persons in the words of bylines: "By Ann Lee and Bo Ek | Senior writer". */
final class PersonName {
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
  private static final Pattern DAY_OR_MONTH =
      Pattern.compile(
          "(?i)(?:(?:published|updated|posted|last|on|modified)\\s+){0,3}"
              + "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)"
              + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember|day|sday|nesday|rs|rsday|urday)?\\.?");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu)\\s*(?:[,;|、，]|\\s(?:and|und|et|y|e|en|og|och|i|ve|&|и)\\s)\\s*(?:(?:and|und|et|y|&)\\s)?");
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(?:[A-Z]{2,6}|[A-Z][a-z]?\\.?[A-Z][a-zA-Z.]{0,5}|Ph\\.?D\\.?|M\\.?D\\.?|Jr\\.?|Sr\\.?|Esq\\.?)[®™]?(?:\\s\\([^)]*\\))?");

  /** A label's colon, a preposition at the end, an identifier of a program. */
  private static final Pattern NOT_IN_NAMES =
      Pattern.compile("[:：]|\\s(?:by|from|with|von|par|por)$|^\\p{Ll}+(?:\\.\\p{Ll}+){3,}$");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[<(\\[]?(?:mailto:)?[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}[>)\\]]?");
  private static final Pattern FULL_WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*");
  private static final Set<String> NO_NAMES =
      Set.of(
          "admin",
          "administrator",
          "author",
          "authors",
          "by",
          "written by",
          "editor",
          "staff",
          "share",
          "follow",
          "about the author",
          "guest",
          "unknown",
          "null",
          "undefined",
          "read more",
          "view all posts",
          "contributor",
          "published",
          "updated",
          "posted",
          "reviewed by",
          "comments",
          "subscribe",
          "author bio",
          "redaktion",
          "about author",
          "about",
          "linkedin",
          "twitter",
          "facebook",
          "editorial team",
          "anonymous",
          "posted by",
          "contributors",
          "meet the author",
          "published by",
          "article by");
  private static final Set<String> PARTICLES =
      Set.of(
          ("da das de dei del della den der des di do dos du e el af al av bin ibn la las le los ten"
                  + " ter van von vom zu zum zur y und og och i d'")
              .split(" "));

  /** Words that name a post or a department: nobody's name is made of them alone. */
  private static final Set<String> ROLES =
      Set.of(
          """
          a admin administrator agencies agency agencia agenzia agence and anonymous author autor autore auteur bureau content
          contributor contributors copy correspondent correspondents de del der desk di digital editor editors editorial
          editorials equipo for from guest internet la le member multimedia news newsdesk newsroom newspaper of online our
          press publisher redacao redaccion redaccio redactie redactor redaktion redaktionen redaksjonen redaksi redakcja
          redakce redazione redação redacción redacció rédaction redaktsiya report reporter reporters reports room root
          service services site social special staff szerkesztőség team the toimitus user web webdesk webmaster website
          wire wires writer writers редакция редакція администратор 編集部 编辑部 編輯部 記者 记者 본지 편집부 기자
          """
              .strip()
              .split("\\s+"));

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MOST_WORDS = 6;
  private static final int LONGEST_INTRODUCTION = 14;
  private static final int LONGEST = 60;

  private PersonName() {}

  /** The names in a text that is said to be names; empty where it is none. */
  static List<String> split(String text) {
    String plain = withoutPrefix(withoutAddress(text));
    List<String> names = new ArrayList<>();
    String[] parts = BETWEEN.split(plain);
    if (parts.length == 2
        && plain.indexOf(',') > 0
        && parts[0].indexOf(' ') < 0
        && parts[1].indexOf(' ') < 0) {
      return isName(plain) ? List.of(plain) : List.of(); // Surname, Given
    }
    for (String part : parts) {
      String name = part.strip();
      if (!names.isEmpty() && CREDENTIAL.matcher(name).matches()) {
        names.set(names.size() - 1, names.getLast() + ", " + name);
      } else if (isName(name) && !names.contains(name)) {
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

  private static boolean isWrittenAsName(String name) {
    String[] words = name.split("[\\s-]+", 9);
    long small =
        Arrays.stream(words)
            .filter(word -> !PARTICLES.contains(word))
            .filter(PersonName::isSmall)
            .count();
    return words.length <= MOST_WORDS
        && small == 0
        && !Character.isLowerCase(words[words.length - 1].codePointAt(0));
  }

  private static boolean isSmall(String word) {
    boolean elided = word.length() > 2 && "'’".indexOf(word.charAt(1)) >= 0;
    return word.isEmpty()
        || Character.isDigit(word.charAt(0))
        || (Character.isLowerCase(word.codePointAt(0)) && !elided);
  }

  /**
   * The name in a line that an element's name declares to be the author's; null where it is none.
   */
  static @Nullable String declared(String line) {
    String name = cut(withoutPrefix(line));
    return isName(name) ? name : null;
  }

  /** Whether a text names a post or a department at most, and nobody. */
  static boolean isRole(String text) {
    String[] words = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), 12);
    return Arrays.stream(words).allMatch(word -> word.isEmpty() || ROLES.contains(word));
  }

  /**
   * Whether a name has two to four words, all of them written large: hardly anything but a
   * person's.
   */
  static boolean isFull(String name) {
    String[] words = name.split(" ", 6);
    return words.length >= 2
        && words.length <= 4
        && Arrays.stream(words).allMatch(word -> FULL_WORD.matcher(word).matches());
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

  private static boolean isName(String name) {
    if (name.length() < 2
        || name.length() > LONGEST
        || name.contains("://")
        || name.indexOf('@') >= 0) {
      return false;
    }
    int first = name.codePointAt(0);
    if (!Character.isLetter(first)
        || isRole(name)
        || NO_NAMES.contains(name.toLowerCase(Locale.ROOT))
        || DAY_OR_MONTH.matcher(name).matches()) {
      return false;
    }
    return name.split("\\s+", 9).length <= 7
        && "!?".indexOf(name.charAt(name.length() - 1)) < 0
        && !NOT_IN_NAMES.matcher(name).find();
  }
}
