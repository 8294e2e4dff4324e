package dev.courant.summarize.grounding;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every name of the sentence stands in its evidence. */
final class NameCheck implements ClaimCheck {
  private static final Pattern COMMON_ENDING =
      Pattern.compile("(?:s|ed|ing|ly|ion|ity|ment|ness|ism|ology)$");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    for (Names.Name name : Names.in(claim)) {
      for (int i = name.first(); i < name.end(); i++) {
        boolean tells =
            name.length() > 1
                || !Names.startsClause(claim, i)
                || subject(claim, i)
                || unheardOf(claim, i, evidence);
        if (tells && !found(claim.tokens().get(i), evidence)) {
          return new Finding(Reason.NAME, Phrases.of(claim, name.first(), name.end()));
        }
      }
    }
    return null;
  }

  /**
   * Whether a capitalised first word is a name: it owns something, or does something as only what
   * needs no article can.
   */
  private static boolean subject(Reading claim, int i) {
    boolean owns =
        POSSESSIVE
            .matcher(claim.text())
            .region(claim.tokens().get(i).end(), claim.text().length())
            .lookingAt();
    return owns
        || i + 1 < claim.tokens().size()
            && WordLists.words("singular-verbs", claim.language().code())
                .contains(claim.tokens().get(i + 1).key());
  }

  /**
   * Whether the first word stands nowhere in the whole article and has none of the endings of
   * plurals, verbs and adverbs, and is no word that opens sentences without an article: then it is
   * most likely a name. Told for the languages that have a list {@code openers} only.
   */
  private static boolean unheardOf(Reading claim, int i, Evidence evidence) {
    Token word = claim.tokens().get(i);
    Set<String> openers = WordLists.words("openers", claim.language().code());
    return !openers.isEmpty()
        && i == 0
        && evidence.sameLanguage()
        && !openers.contains(word.key())
        && !COMMON_ENDING.matcher(word.key()).find()
        && !word.text().equals(word.text().toUpperCase(Locale.ROOT))
        && evidence.article().readings().stream().noneMatch(s -> NameMatch.in(word, s));
  }

  private static boolean found(Token word, Evidence evidence) {
    return evidence.context().stream().anyMatch(sentence -> NameMatch.in(word, sentence));
  }

  @Override
  public Reason reason() {
    return Reason.NAME;
  }

  @Override
  public boolean acrossLanguages() {
    return true;
  }
}
