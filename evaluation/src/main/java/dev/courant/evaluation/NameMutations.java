package dev.courant.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;

/** Names of other articles, other names of the same article, and names that change places. */
final class NameMutations {
  private NameMutations() {}

  record Foreign() implements Mutation {
    @Override
    public String kind() {
      return "name-foreign";
    }

    @Override
    public Optional<String> of(String sentence, MutationSource source, Random random) {
      return MutationSource.any(source.namesOf(sentence), random)
          .flatMap(at ->
              MutationSource.any(source.foreignNames(), random, name -> !source.has(name))
                  .map(name ->
                      MutationSource.replaced(
                          sentence, at, MutationSource.inCaseOf(at.group(), name))));
    }
  }

  record Swapped() implements Mutation {
    @Override
    public String kind() {
      return "name-swap";
    }

    @Override
    public Optional<String> of(String sentence, MutationSource source, Random random) {
      String lower = sentence.toLowerCase(Locale.ROOT);
      return MutationSource.any(source.namesOf(sentence), random)
          .flatMap(at ->
              MutationSource.any(
                      new ArrayList<>(source.names()),
                      random,
                      name -> source.has(name) && !lower.contains(name.toLowerCase(Locale.ROOT)))
                  .map(name ->
                      MutationSource.replaced(
                          sentence, at, MutationSource.inCaseOf(at.group(), name))));
    }
  }

  /** Two names of the sentence, with at least two words between them, change places. */
  record Roles() implements Mutation {
    @Override
    public String kind() {
      return "roles";
    }

    @Override
    public Optional<String> of(String sentence, MutationSource source, Random random) {
      List<MatchResult> names = source.namesOf(sentence);
      for (int i = 0; i + 1 < names.size(); i++) {
        MatchResult first = names.get(i);
        MatchResult second = names.get(i + 1);
        String between = sentence.substring(first.end(), second.start());
        if (!first.group().equalsIgnoreCase(second.group()) && parted(between)) {
          String changed = MutationSource.replaced(sentence, second, first.group());
          return Optional.of(MutationSource.replaced(changed, first, second.group()));
        }
      }
      return Optional.empty();
    }

    /** Names in a list ("Tome and Khalil") may change places without changing the meaning. */
    private static boolean parted(String between) {
      return between.strip().split("\\s+").length >= 2
          && !between.matches("(?s).*(,| and | or ).*");
    }
  }
}
