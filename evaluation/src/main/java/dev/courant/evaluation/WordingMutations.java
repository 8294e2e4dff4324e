package dev.courant.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Negations put in or taken out, and quotations changed by a word. */
final class WordingMutations {
  private static final Pattern NEGATED =
      Pattern.compile(
          "(?i)(?:"
              + " (?:not|never)\\b|(?<=\\b(?:do|does|did|is|was|are|were|has|have|had|would|could|should))"
              + " ?n['’]t\\b)");
  private static final Pattern AUXILIARY =
      Pattern.compile(
          "(?i)\\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)\\b(?!"
              + " n['’]t| not| never|n['’]t)");
  private static final Pattern PAST =
      Pattern.compile(
          "(?<=\\p{L} )(?=\\p{Ll}{3,}ed (?:the|a|an|his|her|their|its|to|from|in|on|at|that)\\b)");
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?<=\\s|^)(?:[`‘'] ?(\\S[^`'‘’\"]{4,}?)"
              + " ?['’]|[\"“](\\S[^\"“”]{4,}?)[\"”])(?=[\\s.,!?]|$)");
  private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");

  private WordingMutations() {}

  record Negation() implements Mutation {
    @Override
    public String kind() {
      return "negation";
    }

    @Override
    public Optional<String> of(String sentence, MutationSource source, Random random) {
      List<MatchResult> negated = NEGATED.matcher(sentence).results().toList();
      if (!negated.isEmpty()) {
        return Optional.of(MutationSource.replaced(sentence, negated.getFirst(), ""));
      }
      Optional<String> put =
          MutationSource.any(AUXILIARY.matcher(sentence).results().toList(), random)
              .map(at -> MutationSource.replaced(sentence, at, at.group() + " not"));
      return put.or(() ->
          MutationSource.any(PAST.matcher(sentence).results().toList(), random)
              .map(at -> MutationSource.replaced(sentence, at, "never ")));
    }
  }

  record Quote() implements Mutation {
    @Override
    public String kind() {
      return "quote";
    }

    @Override
    public Optional<String> of(String sentence, MutationSource source, Random random) {
      return MutationSource.any(QUOTED.matcher(sentence).results().toList(), random)
          .flatMap(quote -> {
            int group = quote.group(1) != null ? 1 : 2;
            List<MatchResult> inside =
                WORD.matcher(sentence)
                    .results()
                    .filter(w -> w.start() >= quote.start(group) && w.end() <= quote.end(group))
                    .toList();
            return MutationSource.any(inside, random)
                .flatMap(word ->
                    MutationSource.any(
                            WORD.matcher(source.text()).results().map(MatchResult::group).toList(),
                            random,
                            other -> !other.equalsIgnoreCase(word.group()))
                        .map(other -> MutationSource.replaced(sentence, word, other)));
          });
    }
  }
}
