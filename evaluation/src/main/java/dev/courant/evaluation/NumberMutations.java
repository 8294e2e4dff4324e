package dev.courant.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;

/** Numbers that the text does not have, and numbers that stand elsewhere in it. */
final class NumberMutations {
  private NumberMutations() {}

  /** A number becomes one that the text lacks, of the same length. */
  record Foreign() implements Mutation {
    @Override
    public String kind() {
      return "number-foreign";
    }

    @Override
    public Optional<String> of(String sentence, MutationSource source, Random random) {
      return number(sentence, random)
          .map(at -> MutationSource.replaced(sentence, at, foreign(at.group(), source, random)));
    }

    private static String foreign(String number, MutationSource source, Random random) {
      String changed = number;
      while (changed.equals(number) || source.has(changed)) {
        StringBuilder digits = new StringBuilder();
        for (char c : number.toCharArray()) {
          int least = digits.isEmpty() ? 1 : 0;
          digits.append(
              Character.isDigit(c) ? (char) ('0' + least + random.nextInt(10 - least)) : c);
        }
        changed = digits.append(number.length() == 1 ? random.nextInt(10) : "").toString();
      }
      return changed;
    }
  }

  /** A number becomes another one of the text. */
  record Swapped() implements Mutation {
    @Override
    public String kind() {
      return "number-swap";
    }

    @Override
    public Optional<String> of(String sentence, MutationSource source, Random random) {
      return number(sentence, random)
          .flatMap(at ->
              MutationSource.any(source.otherNumbers(sentence), random)
                  .map(other -> MutationSource.replaced(sentence, at, other)));
    }
  }

  private static Optional<MatchResult> number(String sentence, Random random) {
    List<MatchResult> numbers = MutationSource.NUMBER.matcher(sentence).results().toList();
    return MutationSource.any(numbers, random);
  }
}
