package dev.courant.summarize.features;

import dev.courant.summarize.features.Concepts.Concept;
import dev.courant.summarize.features.TermTally.Kind;
import dev.courant.summarize.language.PersonNames;
import dev.courant.summarize.language.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the terms of one text, sentence by sentence. Not thread-safe. */
final class TermReader {
  /** Write every noun with a capital. */
  private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb");

  private static final int LONGEST_ACRONYM = 6;
  private static final double HEADLINE_CAPITALS = 0.6;

  /** Part thousands by spaces. */
  private static final Set<String> GROUPS_BY_SPACE =
      Set.of(
          "be", "bg", "cs", "et", "fi", "fr", "hu", "lt", "lv", "nb", "no", "pl", "pt", "ru", "sk",
          "sv", "uk");

  private static final Pattern FIRST_GROUP = Pattern.compile("\\d{1,3}");
  private static final Pattern GROUP = Pattern.compile("\\d{3}");

  /** Words that a title, or a sentence that may be a heading, has at least for that to count. */
  private static final int IN_TITLE = 3;

  private static final int IN_TEXT = 6;

  private final String language;
  private final Concepts concepts;
  private final WordForms forms;
  private final WordForms.Stems stems;
  private final TermTally terms = new TermTally();

  TermReader(String language, Concepts concepts) {
    this.language = language;
    this.concepts = concepts;
    forms = WordForms.of(language);
    stems = forms.stems();
  }

  /** The most telling terms of what was read. */
  TermTally.Selection most(int limit) {
    return terms.most(limit, (word, name) -> LatinLetters.of(stems.of(word, name)));
  }

  /** Reads a sentence whose words are known. */
  void read(String sentence, List<Word> all, boolean title) {
    List<Word> words = TermWords.of(all, language);
    boolean capitals = isCapitalised(words, sentence, title ? IN_TITLE : IN_TEXT);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int first = sentence.codePointAt(word.start());
      if (Character.isDigit(first)) {
        i = number(sentence, words, i, title);
      } else if (isPair(sentence, words, i, title)) {
        i++;
      } else {
        boolean opens = i == 0 || capitals;
        word(word, kind(sentence, words, i, opens), isWritten(sentence, word), title);
      }
    }
  }

  /** Whether two words together are a concept, which is counted then. */
  private boolean isPair(String sentence, List<Word> words, int i, boolean title) {
    if (i + 1 == words.size() || words.get(i + 1).start() != words.get(i).end() + 1) {
      return false;
    }
    char between = sentence.charAt(words.get(i).end());
    if (between != ' ' && between != '-') {
      return false;
    }
    String first = LatinLetters.withoutAccents(words.get(i).text());
    Concept concept =
        concepts.isFirstOfTwo(first)
            ? concepts.of(first, LatinLetters.withoutAccents(words.get(i + 1).text()), language)
            : null;
    if (concept != null) {
      terms.add(concept.term(), concept.name() ? Kind.NAME : Kind.WORD, title);
    }
    return concept != null;
  }

  /** Reads a number and the groups of three digits behind it; the position of the last. */
  private int number(String sentence, List<Word> words, int i, boolean title) {
    StringBuilder digits = new StringBuilder(words.get(i).text());
    int last = i;
    boolean grouped = GROUPS_BY_SPACE.contains(language) && FIRST_GROUP.matcher(digits).matches();
    while (grouped
        && last + 1 < words.size()
        && words.get(last + 1).start() == words.get(last).end() + 1
        && Character.isSpaceChar(sentence.charAt(words.get(last).end()))
        && GROUP.matcher(words.get(last + 1).text()).matches()) {
      digits.append(words.get(++last).text());
    }
    number(digits.toString(), title);
    return last;
  }

  /** Whether a word is written in capitals alone. */
  private static boolean isWritten(String sentence, Word word) {
    char first = sentence.charAt(word.start());
    char last = sentence.charAt(word.end() - 1);
    return !isSmall(first)
        && !isSmall(last)
        && isCapitals(sentence.substring(word.start(), word.end()));
  }

  /** Of the letters that most words end in, so that few words have to be written again. */
  private static boolean isSmall(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  private static boolean isCapitals(String written) {
    return written.equals(written.toUpperCase(Locale.ROOT));
  }

  private void number(String digits, boolean title) {
    String number = Numbers.normal(digits);
    if (number.length() > 1) {
      terms.add(number, Kind.NUMBER, title);
    }
  }

  private void word(Word word, Kind kind, boolean capitals, boolean title) {
    String bare = LatinLetters.withoutAccents(word.text());
    if (bare.isBlank() || forms.isEmpty(bare) && !capitals) {
      return;
    }
    Concept concept = concepts.of(bare, language);
    boolean name = kind == Kind.NAME && !CAPITAL_NOUNS.contains(language);
    if (concept != null && (concept.name() || !name)) {
      terms.add(concept.term(), concept.name() ? Kind.NAME : Kind.WORD, title);
      return;
    }
    boolean tooShort = bare.length() < (kind == Kind.NAME || isHan(bare) ? 2 : 3);
    if (!tooShort && !forms.isEmpty(bare) && bare.indexOf('\'') < 0) {
      terms.addWord(word.text(), kind, title);
    }
  }

  private Kind kind(String sentence, List<Word> words, int i, boolean opens) {
    Word word = words.get(i);
    int first = sentence.codePointAt(word.start());
    if (TermWords.isName(word.text(), language)) {
      return Kind.NAME;
    }
    if (!Character.isUpperCase(first)) {
      return Kind.WORD;
    }
    String written = sentence.substring(word.start(), word.end());
    if (isAcronym(written) && !opens) {
      return Kind.NAME;
    }
    if (CAPITAL_NOUNS.contains(language)) {
      return isNamedNoun(sentence, words, i) ? Kind.NAME : Kind.WORD;
    }
    return opens ? Kind.CAPITAL : Kind.NAME;
  }

  /** In German: a given name, or what stands right behind one, or several in a row. */
  private boolean isNamedNoun(String sentence, List<Word> words, int i) {
    Word before = beside(words, i - 1, i);
    return PersonNames.isGivenName(words.get(i).text())
        || before != null
            && Character.isUpperCase(sentence.codePointAt(before.start()))
            && !forms.isEmpty(LatinLetters.withoutAccents(before.text()))
            && sentence.substring(before.end(), words.get(i).start()).equals(" ");
  }

  private static @Nullable Word beside(List<Word> words, int index, int of) {
    return index >= 0 && of < words.size() ? words.get(index) : null;
  }

  private static boolean isAcronym(String written) {
    return written.length() > 1 && written.length() <= LONGEST_ACRONYM && isCapitals(written);
  }

  private static boolean isHan(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
  }

  /** Whether most words have a capital, as in English headlines, so that it tells nothing. */
  private static boolean isCapitalised(List<Word> words, String sentence, int fewest) {
    int letters = 0;
    int capitals = 0;
    for (Word word : words) {
      int first = sentence.codePointAt(word.start());
      letters += Character.isLetter(first) ? 1 : 0;
      capitals += Character.isUpperCase(first) ? 1 : 0;
    }
    return letters >= fewest && capitals > HEADLINE_CAPITALS * letters;
  }
}
