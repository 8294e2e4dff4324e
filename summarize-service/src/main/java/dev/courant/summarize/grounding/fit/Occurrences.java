package dev.courant.summarize.grounding.fit;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.reading.NameMatch;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the source has a value of the sentence: a number, or the last word of a name, or the other
 * word of the full name that it belongs to.
 */
public final class Occurrences {
  private static final int MOST = 64;

  private final Reading claim;
  private final int last;
  private final Optional<String> otherWord;
  private final List<Occurrence> all = new ArrayList<>();

  /**
   * A place in the source.
   *
   * @param position of the sentence
   * @param place of the token in it
   */
  public record Occurrence(int position, Reading sentence, int place) {
    /** The token so many places further on, or, if negative, before; null beyond the sentence. */
    public @Nullable Token beside(int steps) {
      int at = place + steps;
      return at < 0 || at >= sentence.tokens().size() ? null : sentence.tokens().get(at);
    }
  }

  /**
   * @param last the value's last token
   * @param article where to look
   */
  public Occurrences(Reading claim, int last, Article article) {
    this.claim = claim;
    this.last = last;
    Token mine = claim.tokens().get(last);
    this.otherWord = mine.capital() ? article.fullNames().other(mine.key()) : Optional.empty();
    List<Reading> source = article.readings();
    for (int s = 0; s < source.size(); s++) {
      for (int p = 0; p < source.get(s).tokens().size() && all.size() < MOST; p++) {
        if (at(source.get(s), p)) {
          all.add(new Occurrence(s, source.get(s), p));
        }
      }
    }
  }

  /** In the order of the text, at most {@value #MOST}. */
  public List<Occurrence> all() {
    return all;
  }

  /** The sentences that have it, in the order of the text. */
  public int[] positions() {
    return all.stream().mapToInt(Occurrence::position).distinct().toArray();
  }

  /** Whether the value stands at a place. */
  public boolean at(Reading sentence, int place) {
    if (place >= sentence.tokens().size()) {
      return false;
    }
    return named(sentence, place)
        || otherWord.filter(sentence.tokens().get(place).key()::equals).isPresent()
            && !named(sentence, place - 1)
            && !named(sentence, place + 1);
  }

  private boolean named(Reading sentence, int place) {
    if (place < 0 || place >= sentence.tokens().size()) {
      return false;
    }
    Token mine = claim.tokens().get(last);
    Token there = sentence.tokens().get(place);
    return there.sameAs(mine)
        || mine.capital()
            && (NameMatch.same(mine, there) || NameMatch.alias(mine, there, sentence.language()))
        || mine.number() && sameNumber(sentence, place);
  }

  private boolean sameNumber(Reading sentence, int place) {
    return claim.quantities().stream()
        .filter(mine -> mine.covers(last))
        .anyMatch(mine ->
            sentence.quantities().stream()
                .anyMatch(theirs -> theirs.covers(place) && mine.sameValue(theirs)));
  }
}
