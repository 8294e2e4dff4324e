package dev.courant.summarize.analysis;

import dev.courant.model.Sentence;
import dev.courant.summarize.lexicon.FoldedText;
import dev.courant.summarize.text.Furniture;
import dev.courant.summarize.text.PersonNames;
import dev.courant.summarize.text.PersonNames.Person;
import dev.courant.summarize.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a text quotes or cites. A person counts where a full name, or later the surname, stands as
 * the subject right beside a word such as "said"; whoever is only spoken to, or stands near, does
 * not. Rather too few than one who did not speak.
 */
final class Speakers {
  private static final int LONGEST_ROLE = 80;
  private static final int ROLE_WORDS = 6;
  private static final Pattern SURNAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]*\\p{L}");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "^(?:who|whose|whom|which|where|when|and|or|but|der|die|das|dessen|deren|dem|den|und"
              + "|qui|que|dont|où|et|quien|cuyo|y|e|che|cui|die|dat|en|som|og|och|który|která|který)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> ARTICLES =
      Set.of(
          "the",
          "a",
          "an",
          "der",
          "die",
          "das",
          "den",
          "dem",
          "ein",
          "eine",
          "le",
          "la",
          "les",
          "un",
          "une",
          "el",
          "los",
          "las",
          "una",
          "o",
          "os",
          "as",
          "il",
          "lo",
          "i",
          "gli",
          "de",
          "het",
          "een",
          "en",
          "et",
          "ett",
          "du",
          "am",
          "im",
          "his",
          "her",
          "their",
          "its",
          "sein",
          "seine",
          "ihr",
          "ihre",
          "son",
          "sa",
          "su",
          "yesterday",
          "today",
          "später",
          "auch");

  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "ein", "eine", "un", "une", "una", "um", "uma", "een", "en", "et", "ett");

  private static final Set<String> GENITIVES =
      Set.of("of", "de", "du", "des", "del", "della", "dello", "di", "do", "da", "der", "vom");
  private static final Set<String> CONJUNCTIONS = Set.of("and", "und", "et", "y", "e", "og", "och");
  private static final Set<String> PROXIES =
      Set.of(" for ", " für ", " voor ", " för ", " von ", " til ", " av ", " af ", " pour ");
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sir", "lord", "lady", "herr", "frau", "señor", "dame");

  private final SpeakingWords words;
  private final Map<String, Person> bySurname = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final Map<String, String> roles = new HashMap<>();
  private final Map<String, List<String>> people = new LinkedHashMap<>();
  private final Map<String, List<String>> bodies = new LinkedHashMap<>();

  private Speakers(SpeakingWords words) {
    this.words = words;
  }

  /** The speakers of a text, those of most sentences first, people before bodies. */
  static List<Speaker> of(SourceText text, Furniture furniture) {
    SpeakingWords words = SpeakingWords.of(CueLexicons.key(text.language()));
    if (words == null) {
      return List.of();
    }
    Speakers speakers = new Speakers(words);
    List<Sentence> sentences = text.sentences();
    for (int i = 0; i < Math.min(RuleBasedAnalysis.MOST_SENTENCES, sentences.size()); i++) {
      if (!furniture.is(i) && !furniture.isLine(i)) {
        speakers.read(sentences.get(i), text.body());
      }
    }
    List<Speaker> found = new ArrayList<>(speakers.ranked(speakers.people));
    found.addAll(speakers.ranked(speakers.bodies));
    return found;
  }

  private void read(Sentence sentence, String body) {
    String text = sentence.text();
    List<Person> named = PersonNames.in(text);
    for (Person person : named) {
      if (!person.doubtful() || PersonNames.standsAlone(person.surname(), body)) {
        learn(person);
        attribute(sentence, person, person.start(), person.end());
      }
    }
    Matcher surname = SURNAME.matcher(text);
    while (surname.find()) {
      Person person = bySurname.get(surname.group());
      int start = surname.start();
      boolean inFullName = named.stream().anyMatch(n -> n.start() <= start && start < n.end());
      boolean clear = !inFullName && !shared.contains(surname.group()) && !followsName(text, start);
      if (person != null && clear) {
        attribute(sentence, person, start, surname.end());
      }
    }
    words
        .bodies()
        .scan(
            FoldedText.of(text),
            match ->
                bodies.computeIfAbsent(match.value(), key -> new ArrayList<>()).add(sentence.id()));
  }

  /** Two people of one surname are called by neither. */
  private void learn(Person person) {
    Person known = bySurname.putIfAbsent(person.surname(), person);
    if (known != null && !known.name().equals(person.name())) {
      shared.add(person.surname());
    }
  }

  /** "Sadeq Abu Amer" is not the Amer of before; "Mr Amer" and "Minister Amer" may be. */
  private static boolean followsName(String text, int start) {
    if (start < 2 || text.charAt(start - 1) != ' ' || !Character.isLetter(text.charAt(start - 2))) {
      return false;
    }
    String word = text.substring(text.lastIndexOf(' ', start - 2) + 1, start - 1);
    String lower = word.toLowerCase(Locale.ROOT);
    return Character.isUpperCase(word.codePointAt(0))
        && !TITLES.contains(lower)
        && !SpeakingWords.isOffice(lower)
        && text.lastIndexOf(' ', start - 2) >= 0;
  }

  private void attribute(Sentence sentence, Person person, int start, int end) {
    String before = sentence.text().substring(0, start);
    Matcher behind = words.behind().matcher(sentence.text().substring(end));
    Matcher verb = words.before().matcher(before);
    String role = null;
    boolean speaks = false;
    if (verb.find()) {
      String between = verb.group(2);
      role = office(between);
      boolean cited = verb.group(1) != null;
      boolean direct = between.isEmpty() || !words.not().contains(lastWord(before));
      boolean named = between.isEmpty() || role != null && between.strip().endsWith(role);
      speaks = direct && !actsForAnother(between) && (!cited || named);
    } else if (behind.find() && !words.not().contains(lastWord(before))) {
      speaks = behind.group(1) == null || !RELATIVE.matcher(behind.group(1)).find();
      role = apposition(behind.group(1));
    }
    role = role == null ? office(clauseEnd(before)) : role;
    if (role != null) {
      roles.putIfAbsent(person.name(), role);
    }
    if (speaks) {
      List<String> said = people.computeIfAbsent(person.name(), key -> new ArrayList<>());
      if (!said.contains(sentence.id())) {
        said.add(sentence.id());
      }
    }
  }

  private static String lastWord(String before) {
    String words = before.stripTrailing();
    return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** What stands behind the last mark. */
  private static String clauseEnd(String before) {
    int start = before.length();
    while (start > 0
        && before.length() - start < LONGEST_ROLE
        && isRole(before.charAt(start - 1))) {
      start--;
    }
    return before.substring(start);
  }

  private static boolean isRole(char c) {
    return Character.isLetter(c) || " '’-".indexOf(c) >= 0;
  }

  private static @Nullable String apposition(@Nullable String words) {
    if (words == null || RELATIVE.matcher(words).find()) {
      return null;
    }
    boolean office =
        SPACE.splitAsStream(words.toLowerCase(Locale.ROOT)).anyMatch(SpeakingWords::isOffice);
    return office ? words.strip() : null;
  }

  /** The office right before a name: from what qualifies it to the name, articles left out. */
  private @Nullable String office(String between) {
    String[] parts = SPACE.split(between.strip().replaceFirst(",$", ""));
    for (int i = rank(parts); i < parts.length; i++) {
      if (SpeakingWords.isOffice(parts[i].toLowerCase(Locale.ROOT))) {
        int from = i;
        while (from > 0 && i - from < 2 && qualifies(parts[from - 1])) {
          from--;
        }
        String role = String.join(" ", List.of(parts).subList(from, parts.length));
        boolean fits = parts.length - i <= ROLE_WORDS && role.length() <= LONGEST_ROLE;
        boolean supposed =
            from > 0 && !between.strip().endsWith(",") && isIndefinite(parts[from - 1]);
        return fits && !supposed && isOfOffice(parts, i) && !actsForAnother(role) ? role : null;
      }
    }
    return null;
  }

  /** "Under a President Connolly" does not say that she is one. */
  private static boolean isIndefinite(String word) {
    return INDEFINITE.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Where a rank begins behind a function whose beginning cannot be told: at "Brigadier" in
   * "exercise director Brigadier General".
   */
  private static int rank(String[] parts) {
    for (int i = parts.length - 1; i > 0; i--) {
      boolean function =
          Character.isLowerCase(parts[i - 1].codePointAt(0))
              && SpeakingWords.isOffice(parts[i - 1].toLowerCase(Locale.ROOT));
      if (function && Character.isUpperCase(parts[i].codePointAt(0))) {
        return i;
      }
    }
    return 0;
  }

  private boolean qualifies(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !ARTICLES.contains(lower)
        && !words.not().contains(lower)
        && Character.isUpperCase(word.codePointAt(0));
  }

  /** Behind the office only what belongs to it may stand: "of the Greens", not "said that". */
  private boolean isOfOffice(String[] parts, int office) {
    if (office + 1 == parts.length) {
      return true;
    }
    boolean genitive =
        GENITIVES.contains(parts[office + 1].toLowerCase(Locale.ROOT))
            || Character.isUpperCase(parts[office + 1].codePointAt(0));
    String last = parts[parts.length - 1];
    boolean ends =
        !GENITIVES.contains(last) && !CONJUNCTIONS.contains(last) && !words.not().contains(last);
    return genitive && (ends || Character.isUpperCase(last.codePointAt(0)));
  }

  /** "A spokesman for" somebody, "the spokesman of minister", without a comma before the name. */
  private static boolean actsForAnother(String between) {
    String lower = " " + between.toLowerCase(Locale.ROOT);
    List<String> parts = List.of(SPACE.split(lower.strip()));
    boolean ofOffice =
        parts.stream().anyMatch(GENITIVES::contains)
            && parts.stream().filter(SpeakingWords::isOffice).count() > 1;
    return !between.strip().endsWith(",")
        && (ofOffice || PROXIES.stream().anyMatch(lower::contains));
  }

  private List<Speaker> ranked(Map<String, List<String>> found) {
    return found.entrySet().stream()
        .map(each -> new Speaker(each.getKey(), roles.get(each.getKey()), each.getValue()))
        .sorted(Comparator.comparingInt((Speaker speaker) -> -speaker.sentences().size()))
        .toList();
  }
}
