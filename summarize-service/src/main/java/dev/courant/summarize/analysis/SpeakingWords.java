package dev.courant.summarize.analysis;

import dev.courant.summarize.language.LexiconFile;
import dev.courant.summarize.language.TermTrie;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * By which words a language says who speaks, from {@code speaking.txt}.
 *
 * @param behind matches right behind a name whose bearer speaks; its group is an office between
 *     commas
 * @param before matches at the end of what stands before such a name; its first group is a word
 *     such as "according to", the second holds the words in between
 * @param not words that, right before a name, make somebody else the speaker
 * @param bodies phrases that cite the police and the like
 */
record SpeakingWords(Pattern behind, Pattern before, Set<String> not, TermTrie<String> bodies) {
  private static final String ROLE =
      "((?:[\\p{L}'’-]+ ){0,8}|(?:[\\p{L}'’-]+ ){0,8}[\\p{L}'’-]+, )";
  private static final Map<String, Map<String, String>> LINES = read();
  private static final Map<String, SpeakingWords> KNOWN = new ConcurrentHashMap<>();
  private static final Set<String> OFFICES = listed("office:");
  private static final Set<String> QUALIFIERS = listed("qualifier:");
  private static final int SHORTEST_ENDING = 5;
  private static final Set<String> UNSPACED = Set.of("zh", "ja");

  /** The words of a language, or null where none are known. */
  static @Nullable SpeakingWords of(String language) {
    Map<String, String> lines = LINES.get(language);
    return lines == null ? null : KNOWN.computeIfAbsent(language, key -> of(key, lines));
  }

  private static SpeakingWords of(String language, Map<String, String> lines) {
    String verbs = alternatives(lines.getOrDefault("verb", ""));
    String quoting = alternatives(lines.getOrDefault("quoting", ""));
    String according = alternatives(lines.getOrDefault("according", ""));
    return new SpeakingWords(
        Pattern.compile(
            "^(?:, ([^,;:.!?\"“”„«»()]{3,80}),)?(?: \\([^()]{1,40}\\))? (?:"
                + verbs
                + ")(?![\\p{L}])"),
        Pattern.compile(
            "(?:[,\"”“»'’—–-] ?(?:" + quoting + ")|(?<![\\p{L}])(" + according + ")) " + ROLE + "$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        Set.copyOf(terms(lines.getOrDefault("not", ""))),
        bodies(language, lines));
  }

  /** Whether a word is an office that somebody holds, or ends in one as German compounds do. */
  static boolean isOffice(String lower) {
    return OFFICES.contains(lower)
        || IntStream.rangeClosed(1, lower.length() - SHORTEST_ENDING)
            .anyMatch(start -> OFFICES.contains(lower.substring(start)));
  }

  /** Whether a word before an office belongs to it: "prime", "former", "stellvertretende". */
  static boolean isQualifier(String lower) {
    return QUALIFIERS.contains(lower);
  }

  private static TermTrie<String> bodies(String language, Map<String, String> lines) {
    TermTrie.Builder<String> bodies = new TermTrie.Builder<>();
    lines.forEach((kind, list) -> {
      if (kind.startsWith("body ")) {
        for (String phrase : terms(list)) {
          String term = UNSPACED.contains(language) ? "*" + phrase + "*" : phrase;
          bodies.add(term, kind.substring("body ".length()));
        }
      }
    });
    return bodies.build();
  }

  /** The longest first; never matches for an empty list. */
  private static String alternatives(String list) {
    List<String> terms = terms(list);
    return terms.isEmpty()
        ? "(?!)"
        : terms.stream()
            .sorted(Comparator.comparingInt((String term) -> -term.length()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
  }

  private static List<String> terms(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(term -> !term.isEmpty())
        .toList();
  }

  private static Set<String> listed(String kind) {
    Set<String> listed = new HashSet<>();
    LexiconFile.lines(SpeakingWords.class, "speaking.txt").stream()
        .filter(line -> line.startsWith(kind))
        .forEach(line -> listed.addAll(terms(line.substring(kind.length()))));
    return Set.copyOf(listed);
  }

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> languages = new HashMap<>();
    for (String line : LexiconFile.lines(SpeakingWords.class, "speaking.txt")) {
      int colon = line.indexOf(':');
      int space = line.indexOf(' ');
      if (space > 0 && space < colon) {
        languages
            .computeIfAbsent(line.substring(0, space), language -> new HashMap<>())
            .put(line.substring(space + 1, colon), line.substring(colon + 1));
      }
    }
    return languages;
  }
}
