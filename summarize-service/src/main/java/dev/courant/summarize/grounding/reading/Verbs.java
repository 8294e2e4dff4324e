package dev.courant.summarize.grounding.reading;

import dev.courant.summarize.language.Language;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The forms of a language's verbs, as far as its lists have them. Thread-safe. */
public final class Verbs {
  private static final int SHORTEST_REGULAR = 4;
  private static final Map<String, Verbs> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, String> irregular = new HashMap<>();
  private final Map<String, String> senses = new HashMap<>();
  private final Set<String> pastEndings;
  private final Set<String> noPast;
  private final Set<String> gerundEndings;

  private Verbs(Language language) {
    for (String[] verb : WordLists.lines("irregular-verbs", language.code())) {
      for (int i = 1; i < verb.length; i++) {
        irregular.put(verb[i], language.stem(verb[0], verb[0]));
      }
    }
    for (String[] verbs : WordLists.lines("verb-senses", language.code())) {
      for (String verb : verbs) {
        senses.putIfAbsent(language.stem(verb, verb), language.stem(verbs[0], verbs[0]));
      }
    }
    pastEndings = WordLists.words("past-endings", language.code());
    noPast = WordLists.words("no-past-forms", language.code());
    gerundEndings = WordLists.words("gerund-endings", language.code());
  }

  public static Verbs of(Language language) {
    return KNOWN.computeIfAbsent(language.code(), _ -> new Verbs(language));
  }

  /** What all forms of a verb share. */
  public String stem(Token word) {
    return irregular.getOrDefault(word.key(), word.stem());
  }

  /** What all forms of a verb share, and those of the verbs that tell the same. */
  public String sense(Token word) {
    String stem = stem(word);
    return senses.getOrDefault(stem, stem);
  }

  /** Whether a word may be a past form or a participle. */
  public boolean past(Token word) {
    return irregular.containsKey(word.key())
        || word.key().length() >= SHORTEST_REGULAR
            && !noPast.contains(word.key())
            && pastEndings.stream().anyMatch(word.key()::endsWith);
  }

  /** Whether a word may be a gerund. */
  public boolean gerund(Token word) {
    return word.key().length() > SHORTEST_REGULAR
        && gerundEndings.stream().anyMatch(word.key()::endsWith);
  }
}
