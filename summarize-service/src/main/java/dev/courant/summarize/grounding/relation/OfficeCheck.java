package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who is a former, acting or deputy holder of an office in the source is not its holder here. */
public final class OfficeCheck implements ClaimCheck {
  private static final int AFTER = 6;
  private static final int BEFORE = 4;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    String language = claim.language().code();
    Set<String> former = WordLists.words("former", language);
    if (claim.tokens().stream().anyMatch(token -> former.contains(token.key()))) {
      return null;
    }
    Set<String> offices = WordLists.words("offices", language);
    for (int i = 0; i < claim.tokens().size(); i++) {
      Token office = claim.tokens().get(i);
      Set<String> names = offices.contains(office.key()) ? names(claim, i) : Set.of();
      Reading other = names.isEmpty() ? null : onlyFormer(office, names, evidence, former);
      other = other == null && !names.isEmpty() ? noneNow(office, names, evidence, former) : other;
      if (other != null) {
        return Finding.against(Reason.ROLES, office.text(), other);
      }
    }
    return null;
  }

  /** The names right behind the office, or before a mark in front of it. */
  private static Set<String> names(Reading sentence, int office) {
    List<Token> tokens = sentence.tokens();
    Set<String> names = new HashSet<>();
    for (int i = office + 1; i < Math.min(tokens.size(), office + AFTER + 1); i++) {
      if (tokens.get(i).content() && !tokens.get(i).capital()) {
        break;
      }
      add(tokens.get(i), names);
    }
    int before = office - (in("determiners", sentence, office - 1) ? 2 : 1);
    if (before > 0 && Clauses.marked(sentence, before + 1)) {
      for (int i = before; i > 0 && tokens.get(i).capital(); i--) {
        add(tokens.get(i), names);
      }
    }
    return names;
  }

  private static void add(Token token, Set<String> names) {
    if (token.capital() && token.content()) {
      names.add(token.key());
    }
  }

  private static boolean in(String list, Reading sentence, int i) {
    return i >= 0
        && WordLists.words(list, sentence.language().code())
            .contains(sentence.tokens().get(i).key());
  }

  /** The first place where one of the names has the office, if they all say that it is former. */
  private static @Nullable Reading onlyFormer(
      Token office, Set<String> names, Evidence evidence, Set<String> former) {
    Reading first = null;
    for (Reading sentence : evidence.article().readings()) {
      for (int p = 0; p < sentence.tokens().size(); p++) {
        if (sentence.tokens().get(p).key().equals(office.key()) && near(sentence, p, names)) {
          if (Clauses.before(sentence, p, BEFORE).stream()
              .noneMatch(i -> former.contains(sentence.tokens().get(i).key()))) {
            return null;
          }
          first = first == null ? sentence : first;
        }
      }
    }
    return first;
  }

  /**
   * The place of a former holder of the office beside a sentence with one of the names, if the
   * article has no other.
   */
  private static @Nullable Reading noneNow(
      Token office, Set<String> names, Evidence evidence, Set<String> former) {
    Article article = evidence.article();
    Reading found = null;
    for (int s = 0; s < article.size(); s++) {
      Reading sentence = article.reading(s);
      for (int p = 0; p < sentence.tokens().size(); p++) {
        if (sentence.tokens().get(p).key().equals(office.key())) {
          if (Clauses.before(sentence, p, BEFORE).stream()
              .noneMatch(i -> former.contains(sentence.tokens().get(i).key()))) {
            return null;
          }
          found = found == null && names(article, s, names) ? sentence : found;
        }
      }
    }
    return found;
  }

  private static boolean names(Article article, int sentence, Set<String> names) {
    return IntStream.rangeClosed(
            Math.max(0, sentence - 1), Math.min(article.size() - 1, sentence + 1))
        .mapToObj(article::reading)
        .flatMap(reading -> reading.tokens().stream())
        .anyMatch(token -> token.capital() && names.contains(token.key()));
  }

  private static boolean near(Reading sentence, int office, Set<String> names) {
    int to = Math.min(sentence.tokens().size(), office + AFTER + 1);
    return sentence.tokens().subList(Math.max(0, office - AFTER), to).stream()
        .anyMatch(token -> names.contains(token.key()));
  }
}
