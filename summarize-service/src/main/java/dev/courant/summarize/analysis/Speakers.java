package dev.courant.summarize.analysis;

import dev.courant.model.Sentence;
import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.PersonNames;
import dev.courant.summarize.language.PersonNames.Person;
import dev.courant.summarize.text.Furniture;
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

/**
 * Whom a text quotes or cites. A person counts where a full name, or later the surname, stands as
 * the subject right beside a word such as "said"; whoever is only spoken to, or stands near, does
 * not. Rather too few than one who did not speak.
 */
final class Speakers {
  private static final Pattern SURNAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]*\\p{L}");
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sir", "lord", "lady", "herr", "frau", "señor", "dame");

  private final SpeakingWords words;
  private final Offices offices;
  private final Map<String, Person> bySurname = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final Map<String, String> roles = new HashMap<>();
  private final Map<String, List<String>> people = new LinkedHashMap<>();
  private final Map<String, List<String>> bodies = new LinkedHashMap<>();

  private Speakers(SpeakingWords words) {
    this.words = words;
    this.offices = new Offices(words);
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
      role = offices.before(between);
      boolean cited = verb.group(1) != null;
      boolean direct = between.isEmpty() || !words.not().contains(lastWord(before));
      boolean named = between.isEmpty() || role != null && between.strip().endsWith(role);
      speaks = direct && !Offices.actsForAnother(between) && (!cited || named);
    } else if (behind.find() && !words.not().contains(lastWord(before))) {
      speaks = behind.group(1) == null || !Offices.isRelative(behind.group(1));
      role = Offices.behind(behind.group(1));
    }
    role = role == null ? offices.before(Offices.clauseEnd(before)) : role;
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

  private List<Speaker> ranked(Map<String, List<String>> found) {
    return found.entrySet().stream()
        .map(each -> new Speaker(each.getKey(), roles.get(each.getKey()), each.getValue()))
        .sorted(Comparator.comparingInt((Speaker speaker) -> -speaker.sentences().size()))
        .toList();
  }
}
