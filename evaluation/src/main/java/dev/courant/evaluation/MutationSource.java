package dev.courant.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where mutants take values from: the sentence's own article, and the other articles for what is
 * foreign to it.
 *
 * @param text of the article
 * @param names in it; known from the capitals of its body and reference, since bodies of corpora
 *     may be in lower case
 * @param foreignNames of other articles that this one does not have
 */
record MutationSource(String text, Set<String> names, List<String> foreignNames) {
  static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])\\d+(?:[.,]\\d+)*(?![\\d])");
  private static final Pattern CAPITALISED =
      Pattern.compile(
          "(?<=[\\p{Ll},]"
              + " )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\\p{Lu}\\p{Ll}{2,}(?:"
              + " \\p{Lu}\\p{Ll}{2,})?(?!\\p{L})");
  private static final Set<String> NO_NAMES =
      Set.of(
          "The", "But", "And", "She", "They", "This", "That", "What", "When", "Her", "Say", "Down",
          "Was ", "Spring", "Easter");

  /** Capitalised words that do not start a sentence. */
  static Set<String> namesIn(String text) {
    Set<String> names = new LinkedHashSet<>();
    CAPITALISED.matcher(text).results().map(MatchResult::group).forEach(names::add);
    names.removeIf(name -> NO_NAMES.stream().anyMatch(name::contains));
    return names;
  }

  boolean has(String word) {
    return Pattern.compile(
            "(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?!\\d|(?<=\\p{L})\\p{L})",
            Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }

  /** The names that stand in a sentence, in its order, as they are written there. */
  List<MatchResult> namesOf(String sentence) {
    String any =
        String.join(
            "|",
            names.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .toList());
    return names.isEmpty()
        ? List.of()
        : Pattern.compile(
                "(?<![\\p{L}\\d])(?:" + any + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE)
            .matcher(sentence)
            .results()
            .toList();
  }

  /** The numbers of the text that a sentence does not have. */
  List<String> otherNumbers(String sentence) {
    Set<String> numbers = new LinkedHashSet<>();
    NUMBER.matcher(text).results().map(MatchResult::group).forEach(numbers::add);
    NUMBER.matcher(sentence).results().map(MatchResult::group).forEach(numbers::remove);
    return new ArrayList<>(numbers);
  }

  static <T> Optional<T> any(List<T> values, Random random) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.get(random.nextInt(values.size())));
  }

  static <T> Optional<T> any(List<T> values, Random random, Predicate<T> which) {
    return any(values.stream().filter(which).toList(), random);
  }

  /** A sentence with one stretch of it replaced. */
  static String replaced(String sentence, MatchResult at, String with) {
    return sentence.substring(0, at.start()) + with + sentence.substring(at.end());
  }

  /** A name in the case of the one whose place it takes. */
  static String inCaseOf(String model, String name) {
    return model.equals(model.toLowerCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
  }
}
