package dev.courant.summarize.claims;

import dev.courant.summarize.claims.Terms.Found;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what befell those that a number counts: behind them, or right before the number. */
final class Harm {
  private static final int BEHIND = 9;
  private static final int BEFORE = 3;
  private static final int TOLL = 9;
  private static final Set<String> TOTALS =
      Set.of(
          "toll",
          "number",
          "total",
          "zahl",
          "bilan",
          "nombre",
          "numero",
          "cifra",
          "balance",
          "saldo",
          "balanco",
          "число",
          "количество",
          "числа",
          "aantal",
          "liczba",
          "bilancio",
          "count");

  /** "Killed a policeman"; elsewhere "a" leads to a place. */
  private static final String ARTICLE = "a";

  private static final Set<String> OBJECT_FOLLOWS =
      Set.of(
          "an", "the", "his", "her", "their", "its", "dozens", "several", "many", "einen", "eine",
          "ein", "une", "un", "una", "um", "uma", "leur", "leurs", "su", "sus", "seu", "seus");
  private static final Set<String> BETWEEN =
      Set.of("a", "of", "total", "some", "insgesamt", "au", "um", "un", "de");

  /** Whose verbs stand at the end, behind all that is joined. */
  private static final Set<String> VERB_LAST = Set.of("de", "nl");

  private final ReadSentence sentence;
  private final Count count;
  private final Nouns.Noun noun;

  Harm(ReadSentence sentence, Count count, Nouns.Noun noun) {
    this.sentence = sentence;
    this.count = count;
    this.noun = noun;
  }

  @Nullable Found find() {
    return find("harm");
  }

  @Nullable Found find(String role) {
    Found behind = behind(role);
    if (behind != null) {
      return together(behind, role) || acts(behind) ? null : behind;
    }
    return before(role);
  }

  private @Nullable Found behind(String role) {
    if (noun.placed()) {
      return null;
    }
    int others = 0;
    for (int i = noun.end(); i < noun.end() + BEHIND; i++) {
      boolean joint = sentence.cueAt("joint", i) && !VERB_LAST.contains(sentence.language());
      if (sentence.cutBefore(i) || sentence.countAt(i) || joint) {
        return null;
      }
      Found found = Terms.at(sentence.counted(), role, i);
      if (found != null) {
        return found;
      }
      others += sentence.words().get(i).content() ? 1 : 0;
      if (sentence.cueAt("negation", i) || noun.bare() && others > 1) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Found before(String role) {
    for (int i = count.lead() - 1; i >= Math.max(0, count.lead() - TOLL); i--) {
      if (sentence.cutBefore(i + 1) || sentence.countAt(i) || sentence.cueAt("joint", i)) {
        return null;
      }
      Found found = Terms.at(sentence.counted(), role, i);
      if (found != null && found.end() <= count.lead()) {
        return toll(found) || leads(found) ? found : null;
      }
    }
    return null;
  }

  /** "The death toll rises to", "Zahl der Toten". */
  private boolean toll(Found found) {
    for (int i = Math.max(0, found.first() - BEFORE); i < found.end(); i++) {
      if (TOTALS.contains(sentence.key(i)) || sentence.key(i).equals("todeszahl")) {
        return true;
      }
    }
    return false;
  }

  /** "Killing nine": nothing stands in between but what belongs to the number. */
  private boolean leads(Found found) {
    if (count.lead() - found.end() > BEFORE) {
      return false;
    }
    for (int i = found.end(); i < count.lead(); i++) {
      if (!BETWEEN.contains(sentence.key(i))) {
        return false;
      }
    }
    return true;
  }

  /** "Dead and injured" are counted together. */
  private boolean together(Found found, String role) {
    int next = found.end();
    if (!sentence.cueAt("joint", next)) {
      return false;
    }
    Found other = Terms.at(sentence.counted(), role, next + 1);
    return other != null && !other.name().equals(found.name());
  }

  /** "Two men killed a policeman": they did it. */
  private boolean acts(Found found) {
    int next = found.end();
    if (sentence.cutBefore(next) || found.first() == count.end()) {
      return false;
    }
    boolean object =
        OBJECT_FOLLOWS.contains(sentence.key(next))
            || sentence.language().equals("en") && sentence.key(next).equals(ARTICLE)
            || sentence.countAt(next)
            || Terms.at(sentence.counted(), "person", next) != null
            || Terms.at(sentence.counted(), "group", next) != null;
    return object;
  }
}
