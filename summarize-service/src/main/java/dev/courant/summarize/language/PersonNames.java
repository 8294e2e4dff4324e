package dev.courant.summarize.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * People's full names in a text: a known given name and, in a row behind it, surnames with capital
 * letters, with initials and particles between them. Names that begin with a given name that is not
 * known are not found; what is found is a person's more often than not by far.
 */
public final class PersonNames {
  private static final int MOST_WORDS = 4;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "la", "le",
          "al", "bin", "ibn", "el", "ter", "ten", "af", "y", "e");

  /** Articles, but for behind a particle, as in "von der Leyen". */
  private static final Set<String> AFTER_PARTICLE = Set.of("der", "den", "la", "las", "los");

  /** What only looks like a given name without its marks. */
  private static final Set<String> NO_NAMES = Set.of("Sám");

  private static final Set<String> KNOWN = new HashSet<>();
  private static final Set<String> DOUBTFUL = new HashSet<>();
  private static final Set<String> NO_SURNAMES = new HashSet<>();

  static {
    read("given-names.txt", KNOWN, DOUBTFUL);
    read("no-surnames.txt", NO_SURNAMES, NO_SURNAMES);
  }

  private PersonNames() {}

  /**
   * A full name where it stands.
   *
   * @param start in chars
   * @param doubtful whether it begins with a word that is a place's name too
   */
  public record Person(String name, int start, int end, boolean doubtful) {
    /** The last word, by which texts call somebody later. */
    public String surname() {
      return name.substring(name.lastIndexOf(' ') + 1);
    }
  }

  /** The full names of a text in reading order. */
  public static List<Person> in(String text) {
    List<NameWord> tokens = NameWord.in(text);
    List<Person> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int last = last(text, tokens, i);
      if (last > i) {
        found.add(person(text, tokens, i, last));
        i = last;
      }
    }
    return found;
  }

  /** Whether a word is a given name, whatever else it is. */
  public static boolean isGivenName(String word) {
    return KNOWN.contains(folded(word));
  }

  /** Whether a word is a given name and a place's name too. */
  public static boolean isDoubtful(String word) {
    return DOUBTFUL.contains(folded(word));
  }

  /** Whether a word stands somewhere as a whole and not right behind another name. */
  public static boolean standsAlone(String word, String text) {
    int at = text.indexOf(word);
    while (at >= 0) {
      if (isWhole(text, at, at + word.length()) && !isBehindName(text, at)) {
        return true;
      }
      at = text.indexOf(word, at + 1);
    }
    return false;
  }

  private static boolean isWhole(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** Whether the word before, parted by a space, has a capital letter and one more behind it. */
  private static boolean isBehindName(String text, int at) {
    int end = at - 1;
    if (end < 1 || text.charAt(end) != ' ') {
      return false;
    }
    int start = end;
    while (start > 0 && isOfName(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, Math.max(start, end - 1)).chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isOfName(char c) {
    return Character.isLetter(c) || c == '\'' || c == '’' || c == '-';
  }

  private static Person person(String text, List<NameWord> tokens, int first, int last) {
    int start = tokens.get(first).start();
    String name = withoutPossessive(text.substring(start, tokens.get(last).end()));
    boolean doubtful = DOUBTFUL.contains(folded(tokens.get(first).text()));
    return new Person(name, start, start + name.length(), doubtful);
  }

  /** The last word of the full name that starts at a word, or that word where there is none. */
  private static int last(String text, List<NameWord> tokens, int first) {
    NameWord given = tokens.get(first);
    if (!given.isName() || NO_NAMES.contains(given.text())) {
      return first;
    }
    String folded = folded(given.text());
    if (!KNOWN.contains(folded) && !DOUBTFUL.contains(folded)) {
      return first;
    }
    if (folded.equals("abu") && first > 0 && tokens.get(first - 1).isName()) {
      return first; // in the middle of a name that begins with an unknown one
    }
    int last = first;
    for (int i = first + 1; i < tokens.size() && i - first < MOST_WORDS; i++) {
      NameWord token = tokens.get(i);
      NameWord before = tokens.get(i - 1);
      boolean beside = token.start() == before.end() + 1 && text.charAt(before.end()) == ' ';
      if (!beside || isPossessive(before.text()) || isNext(before, token)) {
        break;
      }
      if (token.isName()) {
        if (NO_SURNAMES.contains(folded(token.text()))) {
          return last == first ? first : isPlaceWord(token) ? first : last;
        }
        last = i;
      } else if (!token.isInitial() && !isParticle(token.text(), before.text())) {
        break;
      }
    }
    return last;
  }

  /** In "Pedro Díaz y Ana Prado" another name begins. */
  private static boolean isNext(NameWord before, NameWord token) {
    boolean and = before.text().equals("y") || before.text().equals("e");
    return and && KNOWN.contains(folded(token.text()));
  }

  private static boolean isParticle(String word, String before) {
    return PARTICLES.contains(word)
        || AFTER_PARTICLE.contains(word) && PARTICLES.contains(before.toLowerCase(Locale.ROOT));
  }

  /** A day or month only ends a name; another word makes it a place's or a body's. */
  private static boolean isPlaceWord(NameWord token) {
    return !token.text().endsWith("day") && !token.text().endsWith("ber");
  }

  private static boolean isPossessive(String word) {
    return word.endsWith("'s") || word.endsWith("’s");
  }

  private static String withoutPossessive(String word) {
    return isPossessive(word) ? word.substring(0, word.length() - 2) : word;
  }

  private static String folded(String word) {
    String bare = withoutPossessive(word).toLowerCase(Locale.ROOT);
    return bare.chars().allMatch(c -> c < 0x80) || bare.codePointAt(0) >= 0x400
        ? bare.replace('ё', 'е')
        : MARKS
            .matcher(Normalizer.normalize(bare, Normalizer.Form.NFD))
            .replaceAll("")
            .replace("ß", "ss")
            .replace('ø', 'o')
            .replace('ł', 'l')
            .replace('ı', 'i')
            .replace("æ", "ae");
  }

  private static void read(String file, Set<String> plain, Set<String> marked) {
    try (InputStream in =
        Objects.requireNonNull(PersonNames.class.getResourceAsStream(file), file)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> {
            boolean mark = line.startsWith("?");
            for (String word : line.replace("?", "").strip().split("\\s+")) {
              (mark ? marked : plain).add(word);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
