package dev.courant.summarize.analysis;

import dev.courant.model.Sentence;
import dev.courant.summarize.analysis.Observed.Person;
import dev.courant.summarize.analysis.Observed.Place;
import dev.courant.summarize.lexicon.FoldedText;
import dev.courant.summarize.lexicon.TermMatch;
import dev.courant.summarize.text.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a text sentence by sentence. */
final class Observer {
  private static final int MOST_SENTENCES = 400;
  private static final int LONGEST_SENTENCE = 2_000;
  private static final String QUOTES = "\"„“”«»「」『』";
  private static final String NUMBER =
      "(?<![\\p{L}\\d.,])\\d{1,3}(?:[.,\u00a0\u202f ]\\d{3})*(?:[.,]\\d+)?";
  private static final String UNIT =
      "%|per ?cent|Prozent|pour cent|por ciento|por cento|per cento|procent|процент\\p{L}*"
          + "|[mM]illi(?:on|ard)\\p{L}*|billion\\p{L}*|millones|milhões|bilhões|milioni|miliardi"
          + "|miljoen|miljard|milion\\p{L}*|miliard\\p{L}*|млн|млрд|[eE]uros?|€|[dD]ollars?|dólares"
          + "|km|[kK]ilomet\\p{L}+|[億万兆亿萬억]";
  private static final Pattern FIGURE =
      Pattern.compile("(?:[$€£¥₹]\\s?)?" + NUMBER + "\\s?(?:" + UNIT + ")");
  private static final String BEFORE_NUMBER = "$€£¥₹";
  private static final int LONGEST_FIGURE = 40;

  /** A sign and a space. */
  private static final int LONGEST_CURRENCY = 2;

  private static final int BESIDE = 16;

  private final CueLexicons lexicons = new CueLexicons();
  private final Map<String, String> languageNames = new ConcurrentHashMap<>();

  Observed observe(SourceText text) {
    Reading reading = new Reading(text.language());
    text.sentences().stream()
        .limit(MOST_SENTENCES)
        .filter(sentence -> sentence.text().length() <= LONGEST_SENTENCE)
        .forEach(reading::read);
    return reading.observed();
  }

  private final class Reading {
    private final String language;
    private final Map<Cue, List<Place>> cues = new EnumMap<>(Cue.class);
    private final Map<String, Set<String>> people = new LinkedHashMap<>();
    private final List<Place> figures = new ArrayList<>();
    private final List<Place> unsourced = new ArrayList<>();
    private final Set<String> quotes = new LinkedHashSet<>();
    private final Surnames surnames = new Surnames();

    Reading(String language) {
      this.language = language;
    }

    void read(Sentence sentence) {
      FoldedText text = FoldedText.of(sentence.text());
      List<TermMatch<Cue>> found = lexicons.in(text, language);
      boolean said = found.stream().anyMatch(match -> says(text, match));
      boolean quoted = hasQuote(sentence.text());
      surnames.learn(PersonNames.in(sentence.text(), language));
      if (quoted) {
        quotes.add(sentence.id());
      }
      for (TermMatch<Cue> match : found) {
        if (match.value() == Cue.SAID) {
          speakers(sentence, text, match);
        } else if (said || !match.value().needsSaying()) {
          keep(sentence, text, match);
        }
      }
      boolean papers = found.stream().anyMatch(match -> match.value() == Cue.DOCUMENT);
      figures(sentence, said || quoted || papers);
    }

    /** Whether the words cite, by themselves or as one phrase such as "police said". */
    private static boolean says(FoldedText text, TermMatch<Cue> match) {
      boolean phrase = text.folded(match.start(), match.end()).indexOf(' ') > 0;
      return match.value() == Cue.SAID || match.value().needsSaying() && phrase;
    }

    private void keep(Sentence sentence, FoldedText text, TermMatch<Cue> match) {
      int start = text.origin(text.wordStart(match.start()));
      int end = text.origin(text.wordEnd(match.end()) - 1) + 1;
      String words = Snippet.of(sentence.text(), start, end);
      cues.computeIfAbsent(match.value(), key -> new ArrayList<>())
          .add(new Place(words, sentence.id()));
    }

    /** The names right beside a word such as "said"; a surname stands for the full name. */
    private void speakers(Sentence sentence, FoldedText text, TermMatch<Cue> said) {
      int from = text.origin(said.start());
      int to = text.origin(said.end() - 1) + 1;
      int start = Math.max(0, from - BESIDE);
      int end = Math.min(sentence.text().length(), to + BESIDE);
      for (String name : surnames.namesIn(sentence.text(), start, end)) {
        people.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(sentence.id());
      }
    }

    private static boolean hasQuote(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (QUOTES.indexOf(text.charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }

    private void figures(Sentence sentence, boolean cites) {
      String figure = firstFigure(sentence.text());
      if (!figure.isEmpty() && figure.length() <= LONGEST_FIGURE) {
        Place place = new Place(figure.strip(), sentence.id());
        figures.add(place);
        if (!cites) {
          unsourced.add(place);
        }
      }
    }

    /** Empty where there is none; the expression is only tried where a figure can begin. */
    private static String firstFigure(String text) {
      int digit = firstDigit(text);
      if (digit < 0) {
        return "";
      }
      Matcher figure = FIGURE.matcher(text).useTransparentBounds(true);
      for (int i = Math.max(0, digit - LONGEST_CURRENCY); i < text.length(); i++) {
        char c = text.charAt(i);
        boolean begins = c >= '0' && c <= '9' || BEFORE_NUMBER.indexOf(c) >= 0;
        if (begins && figure.region(i, text.length()).lookingAt()) {
          return figure.group();
        }
      }
      return "";
    }

    private static int firstDigit(String text) {
      int i = 0;
      while (i < text.length() && !Character.isDigit(text.charAt(i))) {
        i++;
      }
      return i < text.length() ? i : -1;
    }

    Observed observed() {
      return new Observed(
          cues, people(), figures, unsourced, quotes, languageName(), lexicons.knows(language));
    }

    private List<Person> people() {
      return people.entrySet().stream()
          .map(entry -> new Person(entry.getKey(), List.copyOf(entry.getValue())))
          .sorted((a, b) -> b.sentences().size() - a.sentences().size())
          .toList();
    }

    private String languageName() {
      return languageNames.computeIfAbsent(
          Locale.forLanguageTag(language).getLanguage(),
          primary -> {
            String name = Locale.of(primary).getDisplayLanguage(Locale.ENGLISH);
            return name.isEmpty() ? "language" : name;
          });
    }
  }
}
