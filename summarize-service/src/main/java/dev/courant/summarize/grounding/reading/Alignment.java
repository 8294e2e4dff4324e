package dev.courant.summarize.grounding.reading;

import dev.courant.summarize.language.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The words of a sentence laid over those of its source: a longest common subsequence that prefers
 * unbroken runs. Takes time and space in proportion to the product of the two lengths, both capped.
 */
public final class Alignment {
  private static final int MOST_CLAIM = 200;
  private static final int MOST_SOURCE = 2_000;
  private static final float MATCH = 1;
  private static final float RUN = 1.5f;

  private final List<Token> claim;
  private final List<Token> source;
  private final int[] places;

  private final int[] sentences;
  private float score;

  private Alignment(List<Token> claim, List<Reading> sentences) {
    List<Token> all = sentences.stream().flatMap(s -> s.tokens().stream()).toList();
    this.claim = claim.subList(0, Math.min(MOST_CLAIM, claim.size()));
    this.source = all.subList(0, Math.min(MOST_SOURCE, all.size()));
    this.sentences =
        IntStream.range(0, sentences.size())
            .flatMap(i -> IntStream.generate(() -> i).limit(sentences.get(i).tokens().size()))
            .toArray();
    this.places = new int[this.claim.size()];
    Arrays.fill(places, -1);
    align();
  }

  /** Over the stretch of source sentences that it follows most closely. */
  public static Alignment best(Reading claim, List<List<Reading>> stretches) {
    Alignment best = new Alignment(claim.tokens(), List.of());
    for (List<Reading> stretch : stretches) {
      Alignment alignment = new Alignment(claim.tokens(), stretch);
      if (alignment.score > best.score) {
        best = alignment;
      }
    }
    return best;
  }

  /**
   * A stretch where the two differ, within one source sentence; either side may be empty, not both.
   *
   * @param elsewhere the words of that source sentence that have no place either, outside of it
   * @param flanks how many words in a row the two share before and after it, together
   * @param edge whether it starts or ends the sentence
   */
  public record Gap(
      List<Token> claim, List<Token> source, List<Token> elsewhere, int flanks, boolean edge) {}

  /** How many source words between the first and the last place have none. */
  public int leftOut() {
    int[] placed = Arrays.stream(places).filter(p -> p >= 0).toArray();
    return placed.length == 0 ? 0 : placed[placed.length - 1] - placed[0] + 1 - placed.length;
  }

  /** How many of the sentence's words have a place. */
  public int placed() {
    return (int) Arrays.stream(places).filter(p -> p >= 0).count();
  }

  /** Share of the sentence's words that stand in the source in a row of at least two. */
  public double closeness() {
    int close = 0;
    for (int i = 0; i < places.length; i++) {
      close += follows(i) || follows(i + 1) ? 1 : 0;
    }
    return places.length == 0 ? 0 : (double) close / places.length;
  }

  /** The differences, in reading order. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    int before = -1;
    for (int i = 0; i <= places.length; i++) {
      if (i < places.length && places[i] < 0) {
        continue;
      }
      boolean first = before < 0;
      boolean last = i == places.length;
      if (!(first && last) && !follows(i)) {
        gap(before, i).ifPresent(gaps::add);
      }
      before = i;
    }
    return gaps;
  }

  /** What stands between two places; empty where these are in different sentences. */
  private Optional<Gap> gap(int before, int after) {
    int from = before < 0 ? start(places[after]) : places[before] + 1;
    int to = after == places.length ? end(places[before]) : places[after];
    boolean edge = before < 0 || after == places.length;
    if (from > to || !edge && sentences[places[before]] != sentences[places[after]]) {
      return Optional.empty();
    }
    return Optional.of(
        new Gap(
            claim.subList(before + 1, after),
            source.subList(from, to),
            elsewhere(from, to, before < 0 ? places[after] : places[before]),
            run(before, -1) + run(after, 1),
            edge));
  }

  private List<Token> elsewhere(int from, int to, int place) {
    return IntStream.range(start(place), end(place))
        .filter(p -> p < from || p >= to)
        .filter(p -> Arrays.stream(places).noneMatch(placed -> placed == p))
        .mapToObj(source::get)
        .toList();
  }

  private int start(int place) {
    int at = place;
    while (at > 0 && sentences[at - 1] == sentences[place]) {
      at--;
    }
    return at;
  }

  private int end(int place) {
    int at = place + 1;
    while (at < source.size() && sentences[at] == sentences[place]) {
      at++;
    }
    return at;
  }

  /** Whether a word has its place right after the word before it. */
  private boolean follows(int i) {
    return i > 0
        && i < places.length
        && places[i] >= 0
        && places[i - 1] >= 0
        && places[i] == places[i - 1] + 1;
  }

  private int run(int from, int step) {
    int length = 0;
    for (int i = from; i >= 0 && i < places.length && places[i] >= 0; i += step) {
      length++;
      if (!follows(step < 0 ? i : i + 1)) {
        break;
      }
    }
    return length;
  }

  private void align() {
    int rows = claim.size();
    int columns = source.size();
    float[][] best = new float[rows + 1][columns + 1];
    float[][] ending = new float[rows + 1][columns + 1];
    for (int i = 1; i <= rows; i++) {
      for (int j = 1; j <= columns; j++) {
        best[i][j] = Math.max(best[i - 1][j], best[i][j - 1]);
        if (claim.get(i - 1).sameAs(source.get(j - 1))) {
          ending[i][j] =
              Math.max(
                  ending[i - 1][j - 1] > 0 ? ending[i - 1][j - 1] + RUN : 0,
                  best[i - 1][j - 1] + MATCH);
          best[i][j] = Math.max(best[i][j], ending[i][j]);
        }
      }
    }
    score = best[rows][columns];
    trace(best, ending);
  }

  private void trace(float[][] best, float[][] ending) {
    int i = claim.size();
    int j = source.size();
    boolean inRun = false;
    while (i > 0 && j > 0) {
      if (ending[i][j] > 0 && (inRun || ending[i][j] >= best[i][j])) {
        places[i - 1] = j - 1;
        inRun = ending[i - 1][j - 1] > 0 && ending[i][j] == ending[i - 1][j - 1] + RUN;
        i--;
        j--;
      } else if (best[i - 1][j] >= best[i][j - 1]) {
        i--;
      } else {
        j--;
      }
    }
  }
}
