package dev.courant.summarize.grounding;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.quotation.Quotes;
import dev.courant.summarize.grounding.reading.Alignment;
import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.reading.Verbs;
import dev.courant.summarize.language.Language;
import dev.courant.summarize.language.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that takes nearly all its words from the source in their order must not have other
 * ones in place of some: who retells that closely and changes a word changes the meaning.
 */
final class AlterationCheck implements ClaimCheck {
  private static final double CLOSE = 0.8;
  private static final int SHORTEST = 3;
  private static final int SHORT = 6;
  private static final int LARGEST_GAP = 4;
  private static final int LONG_FLANKS = 8;
  private static final int MOST_GAPS = 2;
  private static final int MOST_LEFT_OUT = 2;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Alignment alignment = evidence.alignment();
    List<Alignment.Gap> replaced =
        alignment.gaps().stream()
            .filter(gap ->
                replaced(gap, claim.language()) && !moved(gap, claim) || misquoted(gap, claim))
            .toList();
    int words = replaced.stream().mapToInt(gap -> gap.claim().size()).sum();
    if (replaced.isEmpty() || replaced.size() > MOST_GAPS || claim.tokens().size() < SHORTEST) {
      return null;
    }
    boolean cased = Names.cased(claim);
    boolean edited = edited(alignment, replaced, words, claim);
    double close = alignment.closeness() + (double) words / claim.tokens().size();
    if (close < CLOSE && !(edited && claim.tokens().size() <= SHORT)) {
      return null;
    }
    return replaced.stream()
        .filter(gap ->
            values(gap, claim)
                || misquoted(gap, claim)
                || edited && !cased && telling(gap, evidence))
        .findFirst()
        .map(gap -> new Finding(reason(gap, evidence), detail(gap)))
        .orElse(null);
  }

  private static boolean replaced(Alignment.Gap gap, Language language) {
    return gap.claim().stream().anyMatch(Token::content)
        && gap.source().stream().anyMatch(Token::content)
        && gap.claim().size() <= LARGEST_GAP
        && gap.source().size() <= LARGEST_GAP
        && !(verbs(gap.claim(), language) && verbs(gap.source(), language));
  }

  /** Whether its only content is a verb: to tell it by another one is no fault by itself. */
  private static boolean verbs(List<Token> words, Language language) {
    List<Token> content = words.stream().filter(Token::content).toList();
    return content.size() == 1 && Verbs.of(language).past(content.getFirst());
  }

  /**
   * Whether a word that carries meaning stands for one that does not, or the other way round, in
   * what may be a quotation: marks that stand free tell no pairs.
   */
  private static boolean misquoted(Alignment.Gap gap, Reading claim) {
    return gap.claim().size() == 1
        && gap.source().size() == 1
        && gap.claim().getFirst().content() != gap.source().getFirst().content()
        && gap.flanks() >= LONG_FLANKS
        && !gap.edge()
        && Quotes.maybe(claim.text(), gap.claim().getFirst().start());
  }

  /**
   * Whether its words only stand at another place of the source sentence, and those that stood here
   * nowhere in the sentence: told with fewer words, and nothing exchanged. Names and numbers do not
   * move so.
   */
  private static boolean moved(Alignment.Gap gap, Reading claim) {
    return gap.claim().stream().noneMatch(token -> token.capital() || token.number())
        && gap.claim().stream()
            .filter(Token::content)
            .allMatch(token -> gap.elsewhere().stream().anyMatch(token::sameAs))
        && gap.source().stream()
            .filter(Token::content)
            .noneMatch(token -> claim.tokens().stream().anyMatch(token::sameAs));
  }

  /** Whether the sentence is the source's but for the words replaced. */
  private static boolean edited(
      Alignment alignment, List<Alignment.Gap> replaced, int words, Reading claim) {
    int replacedThere =
        replaced.stream().filter(gap -> !gap.edge()).mapToInt(gap -> gap.source().size()).sum();
    return alignment.leftOut() - replacedThere <= MOST_LEFT_OUT
        && alignment.placed() + words >= claim.tokens().size() - 1;
  }

  /**
   * Whether most of the words carry meaning: a name or a noun, no turn of phrase. Of words that
   * stand nowhere in the article half may be plain, but not the first: a name may end so, not
   * begin.
   */
  private static boolean telling(Alignment.Gap gap, Evidence evidence) {
    long plainHere = gap.claim().stream().filter(token -> !token.content()).count();
    long plainThere = gap.source().stream().filter(token -> !token.content()).count();
    boolean foreign =
        gap.claim().getFirst().content()
            && gap.claim().stream()
                .filter(Token::content)
                .noneMatch(token -> evidence.article().has(token.stem()));
    return plainHere * 2 < gap.claim().size() + (foreign ? 1 : 0)
        && (plainThere == 0 || plainThere == 1 && plainHere == 0 && !gap.edge());
  }

  /** Whether the words are numbers and names only; the first word's capital tells no name. */
  private static boolean values(Alignment.Gap gap, Reading claim) {
    return gap.claim().stream()
        .allMatch(token -> token.number() || token.capital() && token != claim.tokens().getFirst());
  }

  private static Reason reason(Alignment.Gap gap, Evidence evidence) {
    if (gap.claim().stream().anyMatch(Token::number)) {
      return Reason.NUMBER;
    }
    if (gap.claim().stream().anyMatch(token -> token.content() && evidence.hasStem(token.stem()))) {
      return Reason.ROLES;
    }
    return gap.claim().stream().anyMatch(Token::capital) ? Reason.NAME : Reason.CONTENT;
  }

  private static String detail(Alignment.Gap gap) {
    return words(gap.claim()) + " (source: " + words(gap.source()) + ")";
  }

  private static String words(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(Token::text).toList());
  }
}
