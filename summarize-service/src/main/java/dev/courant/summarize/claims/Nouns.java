package dev.courant.summarize.claims;

import dev.courant.summarize.claims.Terms.Found;
import dev.courant.summarize.grounding.number.SentenceWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a number counts: the noun right behind it. */
final class Nouns {
  private static final int ADJECTIVES = 3;
  private static final List<String> ROLES = List.of("person", "group", "thing", "alone");

  /** What makes the counted those of a place or of a kind: they are a part then. */
  private static final Set<String> PARTS =
      Set.of(
          "of", "from", "in", "at", "on", "near", "with", "aus", "von", "im", "bei", "mit", "auf",
          "de", "du", "des", "d", "dans", "avec", "en", "del", "con", "da", "do", "dos", "em", "na",
          "com", "di", "из", "в", "с", "на", "van", "uit", "op", "met");

  private final ReadSentence sentence;

  Nouns(ReadSentence sentence) {
    this.sentence = sentence;
  }

  /**
   * What is counted.
   *
   * @param found the listed noun; null where it is another or there is none
   * @param kinds what narrows it down: other words beside it, folded
   * @param state what befell it, where an adjective says so ("nine destroyed houses")
   * @param end the word after it
   * @param partial whether it is a part of what is counted elsewhere
   * @param placed whether a preposition follows: where something else befell those of a place, they
   *     are a part, too
   */
  record Noun(
      @Nullable Found found,
      List<String> kinds,
      @Nullable Found state,
      int end,
      boolean partial,
      boolean placed) {
    /** Whether the number stands alone. */
    boolean bare() {
      return found == null && kinds.isEmpty();
    }

    /** What a claim is about. */
    List<String> about(String term) {
      List<String> about = new ArrayList<>(List.of(term));
      if (found != null && found.is("group")) {
        about.add(found.name());
      }
      about.addAll(kinds);
      return about;
    }
  }

  Noun of(Count count) {
    List<String> kinds = new ArrayList<>();
    Found state = null;
    int at = count.end();
    for (int i = 0; i <= ADJECTIVES && !stop(count, at); i++) {
      for (String role : ROLES) {
        Found found = Terms.at(sentence.counted(), role, at);
        if (found != null) {
          return noun(found, kinds, state);
        }
      }
      if (harm(at)) {
        return befallen(at, kinds);
      }
      Found adjective = Terms.at(sentence.counted(), "state", at);
      if (adjective != null) {
        state = adjective;
        at = adjective.end();
        continue;
      }
      Word word = sentence.words().get(at);
      if (!word.content() && word.factor() == 1 && !sentence.cueAt("more", at)) {
        break;
      }
      if (word.content() && !sentence.cueAt("more", at)) {
        kinds.add(word.stem());
      }
      at++;
    }
    return new Noun(null, kinds, state, at, of(at), at == count.end() && placed(at));
  }

  private Noun noun(Found found, List<String> kinds, @Nullable Found state) {
    int end = found.end();
    return new Noun(found, kinds, state, end, of(end), placed(end));
  }

  /** "Three dead children". */
  private Noun befallen(int harm, List<String> kinds) {
    boolean more = !sentence.cutBefore(harm + 1);
    Found group = more ? Terms.at(sentence.counted(), "group", harm + 1) : null;
    return new Noun(group, kinds, null, harm, false, false);
  }

  private boolean placed(int at) {
    return !sentence.cutBefore(at)
        && PARTS.contains(sentence.key(at))
        && !Weekdays.has(sentence.language(), sentence.key(at + 1));
  }

  private boolean of(int at) {
    return !sentence.cutBefore(at) && (sentence.cueAt("partial", at) || sentence.cueAt("of", at));
  }

  private boolean harm(int at) {
    return Terms.at(sentence.counted(), "harm", at) != null;
  }

  private boolean stop(Count count, int at) {
    return at >= sentence.words().size()
        || at > count.end() - 1 && sentence.cutBefore(at)
        || sentence.countAt(at)
        || sentence.cueAt("joint", at)
        || sentence.words().get(at).digits();
  }
}
