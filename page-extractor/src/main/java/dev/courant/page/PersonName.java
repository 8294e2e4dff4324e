package dev.courant.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text is the name of a person, by its words and how they are written. */
final class PersonName {
  private static final Pattern DAY_OR_MONTH =
      Pattern.compile(
          "(?i)(?:(?:published|updated|posted|last|on|modified)\\s+){0,3}"
              + "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)"
              + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember|day|sday|nesday|rs|rsday|urday)?\\.?");

  /** A label's colon, a preposition at the end, an identifier of a program. */
  private static final Pattern NOT_IN_NAMES =
      Pattern.compile("[:：]|\\s(?:by|from|with|von|par|por)$|^\\p{Ll}+(?:\\.\\p{Ll}+){3,}$");

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
  private static final int LONGEST = 60;

  private PersonName() {}

  /** Whether it is written as names are: few words, none of them small but particles. */
  static boolean isWrittenAsName(String name) {
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

  /** Whether a text can be a name at all. */
  static boolean isName(String name) {
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
