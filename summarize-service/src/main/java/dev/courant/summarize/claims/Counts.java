package dev.courant.summarize.claims;

import dev.courant.summarize.claims.Cardinals.Spelled;
import dev.courant.summarize.claims.Terms.Found;
import dev.courant.summarize.grounding.number.SentenceWords;
import dev.courant.summarize.grounding.number.SentenceWords.Numeral;
import dev.courant.summarize.grounding.number.SentenceWords.Word;
import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that a sentence may count with, in digits or written out, with their bounds;
 * leaves out ordinals, dates, years, clock times, ages and parts of names.
 */
final class Counts {
  private static final List<String> BOUNDS = List.of("at-least", "at-most", "about");
  private static final int LONGEST_BOUND = 3;
  private static final Set<String> TO =
      Set.of("to", "bis", "a", "à", "до", "or", "oder", "ou", "и");
  private static final Set<String> BETWEEN =
      Set.of("between", "zwischen", "entre", "tra", "fra", "tussen", "между", "от", "из");
  private static final Set<String> NUMBERED =
      Set.of("no", "nr", "number", "nummer", "numero", "num", "n", "room", "route", "article");
  private static final Set<String> ORDINAL_STOP =
      Set.of("de", "cs", "da", "nb", "no", "fi", "pl", "hu", "tr", "sk", "sl", "hr", "et", "lv");
  private static final Map<String, Set<String>> MONTHS = new ConcurrentHashMap<>();
  private static final int OLDEST = 120;
  private static final int THOUSANDS = 3;
  private static final Set<String> MULTIPLES = Set.of("k", "m", "bn", "mn");
  private static final Set<String> RISEN = Set.of("from", "von", "de", "с", "da", "van");
  private static final Set<String> DAYS = Set.of("月", "日", "号");
  private static final Set<String> BEFORE_BOUND = Set.of("a", "de", "d");

  private final ReadSentence sentence;
  private final List<Word> words;

  private Counts(ReadSentence sentence) {
    this.sentence = sentence;
    this.words = sentence.words();
  }

  static List<Count> in(ReadSentence sentence) {
    return new Counts(sentence).all();
  }

  private List<Count> all() {
    Map<Integer, Numeral> numerals = new HashMap<>();
    sentence.numerals().forEach(each -> numerals.put(each.first(), each));
    Cardinals cardinals = Cardinals.of(sentence.language());
    List<Count> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int last = grouped(i);
      Count count = last > i ? grouped(i, last, numerals) : at(i, numerals.get(i), cardinals);
      if (count == null) {
        i++;
        continue;
      }
      i = Math.max(i + 1, count.end());
      found.add(bounded(count));
    }
    return ranges(found).stream().filter(this::counts).toList();
  }

  /** "38 664": the last word of a number whose thousands are parted by spaces, or the same word. */
  private int grouped(int i) {
    int last = i;
    if (!sentence.language().equals("en") && isThousands(words.get(i), 1)) {
      while (last + 1 < words.size()
          && isThousands(words.get(last + 1), THOUSANDS)
          && words.get(last + 1).start() == words.get(last).end() + 1
          && Character.isSpaceChar(sentence.text().charAt(words.get(last).end()))) {
        last++;
      }
    }
    return last;
  }

  /** Whether a word has only ASCII digits, and from so many to three of them. */
  private static boolean isThousands(Word word, int fewest) {
    String text = word.text();
    return text.length() >= fewest
        && text.length() <= THOUSANDS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private Count grouped(int i, int last, Map<Integer, Numeral> numerals) {
    double value = 0;
    for (int word = i; word <= last; word++) {
      value = 1000 * value + Double.parseDouble(words.get(word).text());
    }
    Numeral end = numerals.get(last);
    return end == null
        ? new Count(value, Count.EXACT, true, "", 1, i, i, last + 1)
        : new Count(value, Count.EXACT, true, end.unit(), end.base(), i, i, end.end());
  }

  private @Nullable Count at(int i, @Nullable Numeral numeral, Cardinals cardinals) {
    if (numeral != null) {
      return new Count(
          numeral.value(),
          Count.EXACT,
          true,
          numeral.unit(),
          numeral.base(),
          i,
          i,
          Math.max(i + 1, numeral.end()));
    }
    Spelled spelled = words.get(i).digits() ? null : cardinals.at(words, i);
    if (spelled == null) {
      return null;
    }
    int end = spelled.end();
    Word next = end < words.size() ? words.get(end) : null;
    if (next == null || next.unit().isEmpty()) {
      return new Count(spelled.value(), Count.EXACT, false, "", 1, i, i, end);
    }
    return new Count(spelled.value(), Count.EXACT, false, next.unit(), next.base(), i, i, end + 1);
  }

  private Count bounded(Count count) {
    int before = count.first();
    if (before > 0 && BEFORE_BOUND.contains(sentence.key(before - 1))) {
      before--; // "al menos a nueve"
    }
    for (String bound : BOUNDS) {
      for (int from = Math.max(0, before - LONGEST_BOUND); from < before; from++) {
        Found cue = Terms.at(sentence.cues(), bound, from);
        if (cue != null && (cue.end() == before || cue.end() == count.first())) {
          return count.withBound(bound, from);
        }
      }
    }
    return count;
  }

  /** "10 to 12", "10-12", "between 10 and 12". */
  private List<Count> ranges(List<Count> counts) {
    List<Count> merged = new ArrayList<>();
    for (Count count : counts) {
      Count last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && range(last, count)) {
        merged.set(merged.size() - 1, last.to(count));
      } else {
        merged.add(count);
      }
    }
    return merged;
  }

  private boolean range(Count from, Count to) {
    if (from.value() >= to.value() || !from.unit().isEmpty()) {
      return false;
    }
    String between =
        sentence
            .text()
            .substring(words.get(from.end() - 1).end(), words.get(to.lead()).start())
            .strip();
    boolean dash = between.matches("[-–—‑]");
    boolean led = BETWEEN.contains(sentence.key(from.lead() - 1));
    boolean joined = to.lead() == from.end() + 1;
    boolean risen = RISEN.contains(sentence.key(from.lead() - 1));
    return dash
        || joined && led
        || joined && !risen && to.value() <= 3 * from.value() && TO.contains(between);
  }

  private boolean counts(Count count) {
    int first = count.first();
    boolean plain = count.unit().isEmpty();
    return !(plain && count.digits() && (glued(count) || year(count)))
        && !words.get(first).text().contains(":")
        && !NUMBERED.contains(sentence.key(first - 1))
        && !score(count)
        && !(plain && dated(count))
        && !(plain && age(count));
  }

  /** "9th", "9.", "9-year-old", "Boeing-737", "A9"; but "6.1-magnitude" measures. */
  private boolean glued(Count count) {
    int start = words.get(count.first()).start();
    int end = words.get(count.first()).end();
    String text = sentence.text();
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    char after = end == text.length() ? ' ' : text.charAt(end);
    boolean last = count.first() == words.size() - 1;
    boolean joined =
        count.first() + 1 < words.size() && words.get(count.first() + 1).start() == end;
    boolean multiplied = joined && words.get(count.first() + 1).factor() > 1;
    boolean han = joined && Character.isIdeographic(text.codePointAt(end));
    boolean measured =
        after == '-' && Terms.at(sentence.counted(), "measure", count.first() + 1) != null;
    return Character.isLetter(before) && !Character.isIdeographic(before)
        || "-#№/".indexOf(before) >= 0
            && !(before == '-' && text.charAt(Math.max(0, start - 2)) <= '9')
        || joined && !multiplied && !han && !MULTIPLES.contains(sentence.key(count.first() + 1))
        || "-‑'’".indexOf(after) >= 0 && !measured && count.end() == count.first() + 1
        || after == '.' && !last && ORDINAL_STOP.contains(sentence.language());
  }

  /** "7-6". */
  private boolean score(Count count) {
    int start = words.get(count.first()).start();
    return count.digits()
        && start > 1
        && "-–:".indexOf(sentence.text().charAt(start - 1)) >= 0
        && Character.isDigit(sentence.text().charAt(start - 2));
  }

  private boolean year(Count count) {
    String written = words.get(count.first()).text();
    return written.matches("(?:1[89]|20)\\d\\d")
        && count.end() == count.first() + 1
        && sentence.counted().stream().noneMatch(found -> found.first() == count.end());
  }

  private boolean dated(Count count) {
    Set<String> months = MONTHS.computeIfAbsent(sentence.language(), Counts::months);
    return count.value() <= 31
        && count.digits()
        && (months.contains(sentence.key(count.first() - 1))
            || months.contains(sentence.key(count.end()))
            || months.contains(sentence.key(count.end() + 1))
                && sentence.key(count.end()).equals("de")
            || DAYS.contains(sentence.key(count.end())));
  }

  /** "Maria, 9, died". */
  private boolean age(Count count) {
    return count.value() <= OLDEST
        && count.digits()
        && count.lead() > 0
        && sentence.cutBefore(count.lead())
        && sentence.cutBefore(count.end());
  }

  private static Set<String> months(String language) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
    return Stream.concat(
            Arrays.stream(symbols.getMonths()), Arrays.stream(symbols.getShortMonths()))
        .flatMap(month -> SentenceWords.words(month, language).stream())
        .map(Word::key)
        .filter(key -> key.length() > 2)
        .collect(Collectors.toUnmodifiableSet());
  }
}
