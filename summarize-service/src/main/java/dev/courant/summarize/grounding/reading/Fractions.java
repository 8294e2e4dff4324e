package dev.courant.summarize.grounding.reading;

import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.language.Language;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** "A fifth" for 20 per cent, and the other way round. */
public final class Fractions {
  private static final double CLOSE = 2;
  private static final String PERCENT = "percent";
  private static final Map<String, Map<String, Double>> KNOWN = new ConcurrentHashMap<>();

  private Fractions() {}

  /** Whether a source sentence tells the share of a quantity of the claim in the other way. */
  public static boolean tell(Quantity quantity, Reading claim, Reading sentence) {
    Double share = share(claim, quantity.first());
    if (share != null) {
      return sentence.quantities().stream()
          .anyMatch(other -> percent(other) && near(share, other.value()));
    }
    return percent(quantity)
        && sentence.tokens().stream()
            .mapToDouble(token -> of(sentence.language()).getOrDefault(token.key(), Double.NaN))
            .anyMatch(other -> near(other, quantity.value()));
  }

  private static @Nullable Double share(Reading claim, int token) {
    List<Token> tokens = claim.tokens();
    return token < tokens.size() ? of(claim.language()).get(tokens.get(token).key()) : null;
  }

  private static boolean percent(Quantity quantity) {
    return quantity.unit().name().equals(PERCENT);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= CLOSE;
  }

  private static Map<String, Double> of(Language language) {
    return KNOWN.computeIfAbsent(language.code(), Fractions::read);
  }

  private static Map<String, Double> read(String language) {
    Map<String, Double> shares = new HashMap<>();
    for (String[] line : WordLists.lines("fractions", language)) {
      for (int i = 1; i < line.length; i++) {
        shares.put(line[i], Double.valueOf(line[0]));
      }
    }
    return Map.copyOf(shares);
  }
}
