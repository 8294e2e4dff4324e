package dev.courant.summarize.grounding.value;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.NameMatch;
import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.EnglishWords;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every name of the sentence stands in its evidence. */
public final class NameCheck implements ClaimCheck {
  private static final Pattern COMMON_ENDING =
      Pattern.compile("(?:s|ed|ing|ly|ion|ity|ment|ness|ism|ology)$");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    for (Names.Name name : Names.in(claim)) {
      for (int i = name.first(); i < name.end(); i++) {
        if (tells(claim, name, i, evidence)
            && !found(claim.tokens().get(i), evidence)
            && !FullerNames.completes(claim, name, i, evidence.context())) {
          return new Finding(Reason.NAME, Phrases.of(claim, name.first(), name.end()));
        }
      }
    }
    return null;
  }

  /** Whether the capital tells that a word is a name, or a part of one. */
  private static boolean tells(Reading claim, Names.Name name, int i, Evidence evidence) {
    Token word = claim.tokens().get(i);
    if (claim.language().capitalisesNouns()) {
      return name.length() > 1 ? i == name.end() - 1 && !owned(claim, i, evidence) : acronym(word);
    }
    return name.length() > 1
        || !Names.startsClause(claim, i)
        || subject(claim, i, evidence)
        || unheardOf(claim, i, evidence);
  }

  /**
   * Whether a noun belongs to what the word before it names, as "Mannschaft" in "Usyks Mannschaft",
   * or is a part of a compound, as "Chef" in "Aegon-Chef".
   */
  private static boolean owned(Reading claim, int i, Evidence evidence) {
    Token before = claim.tokens().get(i - 1);
    boolean compound = "-‐‑".indexOf(claim.text().charAt(before.end())) >= 0;
    return (compound || before.key().endsWith("s")) && found(before, evidence);
  }

  private static boolean acronym(Token word) {
    return word.text().length() > 1 && word.text().equals(word.text().toUpperCase(Locale.ROOT));
  }

  /**
   * Whether a capitalised first word is a name: it owns something, or does something as only what
   * needs no article can.
   */
  private static boolean subject(Reading claim, int i, Evidence evidence) {
    boolean owns =
        POSSESSIVE
            .matcher(claim.text())
            .region(claim.tokens().get(i).end(), claim.text().length())
            .lookingAt();
    return owns
        || i + 1 < claim.tokens().size()
            && !common(claim, i, evidence)
            && WordLists.words("singular-verbs", claim.language().code())
                .contains(claim.tokens().get(i + 1).key());
  }

  /**
   * Whether the first word stands nowhere in the whole article and has none of the endings of
   * plurals, verbs and adverbs, is no word that opens sentences without an article, and has no
   * object as an imperative has ("Discover the ..."): then it is most likely a name. Told for the
   * languages that have a list {@code openers} only.
   */
  private static boolean unheardOf(Reading claim, int i, Evidence evidence) {
    Token word = claim.tokens().get(i);
    Set<String> openers = WordLists.words("openers", claim.language().code());
    return !openers.isEmpty()
        && i == 0
        && evidence.sameLanguage()
        && !openers.contains(word.key())
        && !imperative(claim, i)
        && !COMMON_ENDING.matcher(word.key()).find()
        && !acronym(word)
        && !common(claim, i, evidence)
        && evidence.article().readings().stream().noneMatch(s -> NameMatch.in(word, s));
  }

  /** Whether it is a common English word, beside a source whose capitals tell its names. */
  private static boolean common(Reading claim, int i, Evidence evidence) {
    return claim.language().code().equals("en")
        && !evidence.article().names().isEmpty()
        && EnglishWords.common(claim.tokens().get(i).key());
  }

  private static boolean imperative(Reading claim, int i) {
    return i + 1 < claim.tokens().size()
        && (claim.quantities().stream().anyMatch(quantity -> quantity.first() == i + 1)
            || WordLists.words("objects", claim.language().code())
                .contains(claim.tokens().get(i + 1).key()));
  }

  private static boolean found(Token word, Evidence evidence) {
    return evidence.context().stream()
        .anyMatch(sentence -> NameMatch.in(word, sentence) || NameMatch.compounded(word, sentence));
  }
}
