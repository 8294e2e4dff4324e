package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Company;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.reading.Verbs;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the source tells as the earlier of two events is not the later one in the sentence. */
public final class OrderCheck implements ClaimCheck {
  private static final double FOUND = 0.6;
  private static final double SAME = 0.3;

  /**
   * Two events that a conjunction puts in order.
   *
   * @param earlier stems of the words that tell the earlier one
   * @param later those of the later one
   */
  private record Events(Set<String> earlier, Set<String> later) {}

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Events events = events(claim);
    if (events == null) {
      return null;
    }
    Company earlier = new Company(events.earlier(), evidence.article());
    Company later = new Company(events.later(), evidence.article());
    Reading turned = null;
    for (Reading sentence : evidence.article().readings()) {
      Events there = events(sentence);
      if (there != null) {
        double straight = Math.min(earlier.share(there.earlier()), later.share(there.later()));
        double crossed = crossed(earlier, later, there);
        if (straight >= SAME && straight >= crossed) {
          return null;
        }
        turned = crossed >= FOUND && crossed - straight > SAME ? sentence : turned;
      }
    }
    return turned == null ? null : Finding.against(Reason.CAUSE, claim.text(), turned);
  }

  /** How much of one event stands in the other one's place, where some of either does. */
  private static double crossed(Company earlier, Company later, Events there) {
    double one = earlier.share(there.later());
    double other = later.share(there.earlier());
    boolean both =
        one - earlier.share(there.earlier()) >= SAME && other - later.share(there.later()) >= SAME;
    return both ? Math.max(one, other) : Math.min(one, other);
  }

  /** The events around the only conjunction of time of a sentence; null without one. */
  private static @Nullable Events events(Reading sentence) {
    Set<String> words = new HashSet<>(words("earlier", sentence));
    words.addAll(words("later", sentence));
    List<Token> tokens = sentence.tokens();
    List<Integer> places =
        IntStream.range(0, tokens.size())
            .filter(i -> words.contains(tokens.get(i).key()))
            .boxed()
            .toList();
    if (places.size() != 1) {
      return null;
    }
    int at = places.getFirst();
    int end = at <= 1 ? clauseEnd(sentence, at) : tokens.size();
    Set<String> subordinate = stems(sentence, at + 1, end);
    Set<String> main = at <= 1 ? stems(sentence, end, tokens.size()) : stems(sentence, 0, at);
    if (subordinate.isEmpty() || main.isEmpty()) {
      return null;
    }
    return words("earlier", sentence).contains(tokens.get(at).key())
        ? new Events(main, subordinate)
        : new Events(subordinate, main);
  }

  private static int clauseEnd(Reading sentence, int from) {
    int end = from + 1;
    while (end < sentence.tokens().size() && !Clauses.marked(sentence, end)) {
      end++;
    }
    return end;
  }

  /** What tells the event: no names, and no numbers, which may tell how much earlier it was. */
  private static Set<String> stems(Reading sentence, int from, int end) {
    Verbs verbs = Verbs.of(sentence.language());
    Set<String> stems = new HashSet<>();
    IntStream.range(from, end)
        .filter(i -> sentence.tokens().get(i).content() && !sentence.tokens().get(i).capital())
        .filter(i -> sentence.quantities().stream().noneMatch(quantity -> quantity.covers(i)))
        .forEach(i -> stems.add(verbs.sense(sentence.tokens().get(i))));
    return stems;
  }

  private static Set<String> words(String list, Reading sentence) {
    return WordLists.words(list, sentence.language().code());
  }
}
