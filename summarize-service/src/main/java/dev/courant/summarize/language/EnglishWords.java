package dev.courant.summarize.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The common words of English, in all inflections: those that the Hunspell dictionary {@code en_US}
 * has in lower case. British spellings count too, and so do two words written as one. Thread-safe.
 */
public final class EnglishWords {
  private static final String PATH =
      "/META-INF/resources/webjars/typo-js/1.2.4/dictionaries/en_US/en_US";

  private static final int REMEMBERED = 50_000;
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_COMPOUND = 7;
  private static final int SHORTEST_ADJECTIVE = 9;
  private static final String ADJECTIVE = "al";

  /** What ends the names of people and places, and so makes no compound. */
  private static final Pattern NAME_ENDING =
      Pattern.compile(
          "lands?|man|men|son|sons|ton|town|fords?|burgs?|woods?|fields?|berg|hall|well|wells|ham|bury|port|stein|wick|worth|bridge|dale|ley|lay|more|ridge|stone|shire|house|brook|hurst|low|way|side|den|don|ten|ling|ing|ash|her|ski|sky");

  /** British endings and what American English has for them. */
  private static final List<Map.Entry<Pattern, String>> BRITISH =
      List.of(
          Map.entry(Pattern.compile("is(e|es|ed|er|ers|ing|ation|ations)$"), "iz$1"),
          Map.entry(Pattern.compile("ys(e|es|ed|er|ers|ing)$"), "yz$1"),
          Map.entry(Pattern.compile("ough"), "ow"),
          Map.entry(Pattern.compile("our"), "or"),
          Map.entry(Pattern.compile("tre(s?)$"), "ter$1"),
          Map.entry(Pattern.compile("ll(ed|er|ers|ing)$"), "l$1"),
          Map.entry(Pattern.compile("gramme(s?)$"), "gram$1"),
          Map.entry(Pattern.compile("ogue(s?)$"), "og$1"),
          Map.entry(Pattern.compile("ence(s?)$"), "ense$1"),
          Map.entry(Pattern.compile("^enqu"), "inqu"),
          Map.entry(Pattern.compile("ae|oe"), "e"));

  private static final List<String> STARTS =
      List.of(
          "on", "off", "up", "re", "co", "un", "non", "pre", "pro", "anti", "post", "sub", "de",
          "cyber", "tele", "multi", "bio", "eco", "geo", "hydro", "crypto", "agro", "aero");

  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private static final class Holder {
    static final Hunspell SPELLER = new Hunspell(load());
  }

  private EnglishWords() {}

  /**
   * Whether a word is a common one, so that a capital tells no name.
   *
   * @param lower in lower case
   */
  public static boolean common(String lower) {
    if (KNOWN.size() > REMEMBERED) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(lower, EnglishWords::lookUp);
  }

  /** Whether the dictionary has a word with a capital: a common name of people or places. */
  public static boolean knownName(String word) {
    return listed(word);
  }

  private static boolean lookUp(String lower) {
    if (listed(lower)) {
      return true;
    }
    for (Map.Entry<Pattern, String> ending : BRITISH) {
      String american = ending.getKey().matcher(lower).replaceAll(ending.getValue());
      if (!american.equals(lower) && listed(american)) {
        return true;
      }
    }
    return adjective(lower) || compound(lower);
  }

  /** "Prefectural" is of a prefecture, though the dictionary does not say so. */
  private static boolean adjective(String lower) {
    int stem = lower.length() - ADJECTIVE.length();
    return lower.length() >= SHORTEST_ADJECTIVE
        && lower.endsWith(ADJECTIVE)
        && listed(lower.substring(0, stem) + "e");
  }

  /** "Livestream", "coronavirus", "offline". */
  private static boolean compound(String lower) {
    for (String start : STARTS) {
      if (lower.startsWith(start)
          && lower.length() > start.length() + SHORTEST_PART
          && listed(lower.substring(start.length()))) {
        return true;
      }
    }
    for (int i = SHORTEST_PART; i < lower.length() - SHORTEST_PART; i++) {
      String rest = lower.substring(i);
      if (lower.length() >= SHORTEST_COMPOUND
          && !NAME_ENDING.matcher(rest).matches()
          && listed(lower.substring(0, i))
          && listed(rest)) {
        return true;
      }
    }
    return false;
  }

  /** A speller is not thread-safe. */
  private static boolean listed(String word) {
    synchronized (Holder.SPELLER) {
      return Holder.SPELLER.spell(word);
    }
  }

  private static Dictionary load() {
    try (InputStream affixes = EnglishWords.class.getResourceAsStream(PATH + ".aff");
        InputStream words = EnglishWords.class.getResourceAsStream(PATH + ".dic");
        ByteBuffersDirectory scratch = new ByteBuffersDirectory()) {
      if (affixes == null || words == null) {
        throw new IllegalStateException("no dictionary at " + PATH);
      }
      return new Dictionary(scratch, "words", affixes, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("the dictionary at " + PATH + " cannot be read", e);
    }
  }
}
