package dev.courant.summarize.grounding.value;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number counts the same thing in the sentence as in its source, and two numbers belong to the
 * same two names: not "31 passengers and 212 crew" for "212 passengers and 31 crew".
 */
public final class CountedCheck implements ClaimCheck {
  private static final int NEXT = 2;
  private static final int NEAR = 4;
  private static final int BEHIND = 5;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Map<Double, String> before = owners(claim, true);
    Map<Double, String> after = owners(claim, false);
    for (Reading sentence : evidence.article().readings()) {
      if (exchanged(before, owners(sentence, true)) || exchanged(after, owners(sentence, false))) {
        return Finding.against(Reason.NUMBER, claim.text(), sentence);
      }
    }
    for (Quantity quantity : claim.quantities()) {
      int counted = quantity.unit().none() ? counted(claim, quantity) : -1;
      Reading other =
          counted < 0
              ? null
              : other(claim, quantity, claim.tokens().get(counted), evidence.article());
      if (other != null) {
        return Finding.against(
            Reason.NUMBER, Phrases.of(claim, quantity.first(), counted + 1), other);
      }
    }
    return null;
  }

  /** A place where the number counts something else, if all do, and another number counts this. */
  private static @Nullable Reading other(
      Reading claim, Quantity quantity, Token noun, Article article) {
    Reading elsewhere = null;
    boolean counted = false;
    for (Reading sentence : article.readings()) {
      for (Quantity there : sentence.quantities()) {
        int next = counted(sentence, there);
        boolean same = next >= 0 && sentence.tokens().get(next).sameAs(noun);
        if (!there.sameValue(quantity)) {
          counted |= same;
        } else if (next < 0
            || same
            || near(sentence, there, noun)
            || !both(claim, sentence, next)) {
          return null;
        } else {
          elsewhere = sentence;
        }
      }
    }
    return counted ? elsewhere : null;
  }

  /** Whether the sentence speaks of what the number counts in the source too. */
  private static boolean both(Reading claim, Reading sentence, int counted) {
    return claim.stems().contains(sentence.tokens().get(counted).stem());
  }

  /** Whether the noun stands near a number without a number of its own. */
  private static boolean near(Reading sentence, Quantity number, Token noun) {
    int from = Math.max(0, number.first() - NEAR);
    int to = Math.min(sentence.tokens().size(), number.end() + NEAR);
    return IntStream.range(from, to)
        .filter(i -> sentence.tokens().get(i).sameAs(noun))
        .anyMatch(i ->
            sentence.quantities().stream()
                .noneMatch(q -> q != number && counted(sentence, q) == i));
  }

  /** The noun that follows a number, or -1. */
  private static int counted(Reading sentence, Quantity quantity) {
    List<Token> tokens = sentence.tokens();
    for (int i = quantity.end(); i < Math.min(tokens.size(), quantity.end() + NEXT); i++) {
      if (Clauses.marked(sentence, i) || !tokens.get(i).word()) {
        return -1;
      }
      if (tokens.get(i).content()) {
        return i;
      }
    }
    return -1;
  }

  /** Each number in digits with the last name before it, or the first one close behind it. */
  private static Map<Double, String> owners(Reading sentence, boolean before) {
    Map<Double, String> owners = new HashMap<>();
    for (Quantity quantity : sentence.quantities()) {
      if (quantity.digits()) {
        (before ? before(sentence, quantity) : behind(sentence, quantity))
            .filter(token -> token.capital() && token.content())
            .findFirst()
            .ifPresent(name -> owners.putIfAbsent(quantity.value(), name.key()));
      }
    }
    return owners;
  }

  private static Stream<Token> before(Reading sentence, Quantity quantity) {
    return sentence.tokens().subList(0, quantity.first()).reversed().stream();
  }

  private static Stream<Token> behind(Reading sentence, Quantity quantity) {
    List<Token> tokens = sentence.tokens();
    int to = Math.min(tokens.size(), quantity.end() + BEHIND);
    return tokens.subList(Math.min(to, quantity.end()), to).stream()
        .takeWhile(token -> !token.number());
  }

  private static boolean exchanged(Map<Double, String> here, Map<Double, String> there) {
    for (Map.Entry<Double, String> one : here.entrySet()) {
      for (Map.Entry<Double, String> two : here.entrySet()) {
        if (!one.getValue().equals(two.getValue())
            && one.getValue().equals(there.get(two.getKey()))
            && two.getValue().equals(there.get(one.getKey()))) {
          return true;
        }
      }
    }
    return false;
  }
}
