package dev.courant.summarize.grounding;

import dev.courant.summarize.grounding.across.TranslatedWording;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.reading.Polarity;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How closely a sentence keeps to its source, 0 to 1: the mean of the share of its groups of three
 * words that stand there, of its groups of three content words (stems, what stands between left
 * out), and of its words that have a place in the closest source sentence. The three count alike:
 * no weight was fitted.
 */
final class SupportScore {
  private static final int GROUP = 3;

  private static final double OTHER_POLARITY = 0.8;
  private static final double NOT_ATTRIBUTED = 0.95;
  private static final double OTHER_WORDING = 0.8;

  private SupportScore() {}

  static double of(Reading claim, Evidence evidence) {
    int words = claim.tokens().size();
    return words == 0
        ? 0
        : polarity(claim, evidence)
            * wording(claim, evidence)
            * attribution(claim, evidence)
            * (share(claim, evidence, SupportScore::words)
                + share(claim, evidence, SupportScore::content)
                + Math.min(1, (double) evidence.alignment().placed() / words))
            / 3;
  }

  /** That it has the contrary, or quotes somebody else, speaks against it a little. */
  private static double wording(Reading claim, Evidence evidence) {
    return evidence.sameLanguage()
            || !TranslatedWording.contrary(claim, evidence)
                && !TranslatedWording.otherSpeaker(claim, evidence)
        ? 1
        : OTHER_WORDING;
  }

  /**
   * A sentence in another language cannot be laid over its source; that it denies something where
   * no source sentence does, or nothing where one does, speaks against it a little.
   */
  private static double polarity(Reading claim, Evidence evidence) {
    Polarity there = Polarity.of(evidence.article().language());
    return evidence.sameLanguage()
            || there.unknown()
            || denies(claim) == evidence.sentences().stream().anyMatch(SupportScore::denies)
        ? 1
        : OTHER_POLARITY;
  }

  /** That it leaves out that somebody only says so speaks against a sentence a little. */
  private static double attribution(Reading claim, Evidence evidence) {
    return evidence.sameLanguage()
            && !reports(claim)
            && !evidence.sentences().isEmpty()
            && evidence.sentences().stream().allMatch(SupportScore::reports)
        ? NOT_ATTRIBUTED
        : 1;
  }

  private static boolean reports(Reading sentence) {
    Set<String> words = WordLists.words("reporting", sentence.language().code());
    return sentence.tokens().stream().anyMatch(token -> words.contains(token.key()));
  }

  private static boolean denies(Reading sentence) {
    Polarity polarity = Polarity.of(sentence.language());
    return sentence.tokens().stream().anyMatch(polarity::negatesOrLike);
  }

  /** Share of the word groups of a sentence that one of the source sentences has. */
  private static double share(
      Reading claim, Evidence evidence, Function<Reading, List<String>> kind) {
    List<String> own = kind.apply(claim);
    int length = Math.min(GROUP, own.size());
    Set<List<String>> known = new HashSet<>();
    evidence.context().forEach(sentence -> known.addAll(groups(kind.apply(sentence), length)));
    List<List<String>> groups = groups(own, length);
    return groups.isEmpty()
        ? 0
        : (double) groups.stream().filter(known::contains).count() / groups.size();
  }

  private static List<String> words(Reading sentence) {
    return sentence.tokens().stream().map(Token::key).toList();
  }

  private static List<String> content(Reading sentence) {
    return sentence.tokens().stream().filter(Token::content).map(Token::stem).toList();
  }

  private static List<List<String>> groups(List<String> words, int length) {
    return length == 0
        ? List.of()
        : IntStream.rangeClosed(0, words.size() - length)
            .mapToObj(i -> words.subList(i, i + length))
            .toList();
  }
}
