package dev.courant.summarize.grounding.number;

import dev.courant.summarize.language.Language;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Words that multiply the number before them: "thousand", "Mrd.", "万". */
final class Multipliers {
  private static final Map<String, Multipliers> KNOWN = new ConcurrentHashMap<>();
  private final Map<String, Double> factors = new HashMap<>();

  private Multipliers(String language) {
    for (String scope : new String[] {"*", language}) {
      for (String[] line : WordLists.lines("multipliers", scope)) {
        for (int i = 1; i < line.length; i++) {
          factors.put(line[i], Double.parseDouble(line[0]));
        }
      }
    }
  }

  static Multipliers of(Language language) {
    return KNOWN.computeIfAbsent(language.code(), Multipliers::new);
  }

  @Nullable Double factor(Token token) {
    return token.word() ? factors.get(token.key()) : null;
  }
}
