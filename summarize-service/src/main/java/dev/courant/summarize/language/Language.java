package dev.courant.summarize.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tartarus.snowball.SnowballStemmer;

/** What the check knows of one language: its inflection and its function words. Thread-safe. */
public final class Language {
  private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();
  private static final int REMEMBERED_STEMS = 50_000;

  private final String code;
  private final boolean inflected;
  private final Set<String> functionWords;
  private final Map<String, String> stems = new ConcurrentHashMap<>();

  private Language(String code) {
    this.code = code;
    this.inflected = Stemmers.has(code);
    this.functionWords = functionWords(code);
  }

  /**
   * The lists of the Snowball project, and our own beside them; empty where neither has one. A hash
   * table, since an immutable set compares a word with one in three on its way.
   */
  private static Set<String> functionWords(String code) {
    Set<String> words = new HashSet<>(WordLists.words("function-words", code));
    SnowballWords.of(code).forEach(word -> words.add(Fold.fold(word)));
    return words;
  }

  /** The language of a BCP 47 tag; its region and script do not matter here. */
  public static Language of(String tag) {
    Language known = KNOWN.get(tag);
    if (known != null) {
      return known;
    }
    String primary = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return KNOWN.computeIfAbsent(primary.matches("[a-z]{2,3}") ? primary : "und", Language::new);
  }

  public String code() {
    return code;
  }

  /** Whether its spelling gives every noun a capital, so that a capital tells no name. */
  public boolean capitalisesNouns() {
    return code.equals("de") || code.equals("lb");
  }

  public boolean functionWord(String key) {
    return functionWords.contains(key);
  }

  public int functionWordCount() {
    return functionWords.size();
  }

  /** What the inflections of a word share. */
  public String stem(String word, String key) {
    if (!inflected || key.length() < 3) {
      return key;
    }
    if (stems.size() > REMEMBERED_STEMS) {
      stems.clear();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String known = stems.get(lower); // unlike computeIfAbsent, never waits for another thread
    return known != null ? known : stems.computeIfAbsent(lower, this::stemmed);
  }

  private String stemmed(String word) {
    SnowballStemmer stemmer = Objects.requireNonNull(Stemmers.of(code), code);
    stemmer.setCurrent(word);
    stemmer.stem();
    return Fold.fold(stemmer.getCurrent());
  }
}
