package dev.courant.publish.index;

import dev.courant.publish.index.NearWords.Near;
import dev.courant.publish.index.SearchWords.Kind;
import dev.courant.publish.index.SearchWords.Part;
import dev.courant.publish.index.SearchWords.Place;
import dev.courant.publish.index.SearchWords.Typed;
import dev.courant.publish.store.ArticleOrder;
import dev.courant.publish.store.ArticleQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * What somebody may have meant whose search found nothing: the same with the nearest words that
 * articles have for those that none has. Phrases, beginnings, what is excluded and where a word is
 * looked for stay as they were. Each correction finds something under the same filters.
 */
final class Spelling {
  private static final int MOST = 3;
  private static final int MOST_UNKNOWN = 3;
  private static final int MOST_TRIED = 12;

  private final TextAnalysis analysis;
  private final NearWords dictionary;

  Spelling(TextAnalysis analysis) {
    this.analysis = analysis;
    this.dictionary = new NearWords(analysis.written().toList());
  }

  /** A word that no article has, and where it was typed. */
  private record Unknown(String word, int start, int end) {}

  /**
   * A word for each of those that are unknown.
   *
   * @param edits of all of them
   * @param rank the sum of their places among the nearest
   */
  private record Choice(List<Near> words, int edits, int rank) {
    static final Choice NONE = new Choice(List.of(), 0, 0);

    Choice with(Near word, int place) {
      List<Near> more = new ArrayList<>(words);
      more.add(word);
      return new Choice(more, edits + word.edits(), rank + place);
    }
  }

  /** At most {@value #MOST} corrected searches, the nearest first; none where all is known. */
  List<String> corrections(String typed, ArticleQuery filters, IndexSearcher searcher)
      throws IOException {
    List<Unknown> unknown = unknown(typed, searcher);
    if (unknown.isEmpty() || unknown.size() > MOST_UNKNOWN) {
      return List.of();
    }
    int farthest =
        unknown.stream().mapToInt(word -> NearWords.farthest(word.word())).max().orElse(0);
    List<String> found = List.of();
    for (int edits = 1; found.isEmpty() && edits <= farthest; edits++) {
      found = corrections(typed, unknown, choices(unknown, edits, searcher), filters, searcher);
    }
    return found;
  }

  private List<String> corrections(
      String typed,
      List<Unknown> unknown,
      List<Choice> choices,
      ArticleQuery filters,
      IndexSearcher searcher)
      throws IOException {
    List<String> found = new ArrayList<>();
    int edits = 0;
    for (Choice choice : choices) {
      if (found.size() == MOST || (!found.isEmpty() && choice.edits() > edits)) {
        break;
      }
      String corrected = corrected(typed, unknown, choice);
      if (finds(corrected, filters, searcher)) {
        edits = choice.edits();
        found.add(corrected);
      }
    }
    return found;
  }

  private List<Unknown> unknown(String typed, IndexSearcher searcher) throws IOException {
    List<Unknown> unknown = new ArrayList<>();
    for (Typed part : SearchWords.typed(typed)) {
      if (part.part().kind() == Kind.WORDS && !part.part().excluded()) {
        for (Unknown word : words(part)) {
          if (!isKnown(word.word(), searcher)) {
            unknown.add(word);
          }
        }
      }
    }
    return unknown;
  }

  private List<Unknown> words(Typed part) throws IOException {
    List<Unknown> words = new ArrayList<>();
    try (TokenStream tokens =
        analysis.analyzer().tokenStream(TextAnalysis.WRITTEN_NAMES, part.part().text())) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        int start = part.start() + offset.startOffset();
        int end = part.start() + offset.endOffset();
        words.add(new Unknown(word.toString(), start, end));
      }
      tokens.end();
    }
    return words;
  }

  /** Whether any article has it in some form, or some language leaves it out as its "the". */
  private boolean isKnown(String word, IndexSearcher searcher) throws IOException {
    Part part = new Part(Place.ANYWHERE, Kind.WORDS, false, word);
    WordQueries queries = new WordQueries(analysis);
    return queries.isLeftOut(part) || finds(queries.of(new SearchWords(List.of(part))), searcher);
  }

  private List<Choice> choices(List<Unknown> unknown, int edits, IndexSearcher searcher)
      throws IOException {
    List<Choice> choices = List.of(Choice.NONE);
    for (Unknown word : unknown) {
      List<Near> near = dictionary.to(word.word(), edits, searcher.getIndexReader());
      List<Choice> longer = new ArrayList<>();
      for (Choice choice : choices) {
        for (int i = 0; i < near.size(); i++) {
          longer.add(choice.with(near.get(i), i));
        }
      }
      choices = longer;
    }
    return choices.stream()
        .sorted(Comparator.comparingInt(Choice::edits).thenComparingInt(Choice::rank))
        .limit(MOST_TRIED)
        .toList();
  }

  private static String corrected(String typed, List<Unknown> unknown, Choice choice) {
    StringBuilder corrected = new StringBuilder(typed);
    for (int i = unknown.size() - 1; i >= 0; i--) {
      Unknown word = unknown.get(i);
      String given = typed.substring(word.start(), word.end());
      corrected.replace(word.start(), word.end(), inCaseOf(given, choice.words().get(i).word()));
    }
    return corrected.toString();
  }

  private static String inCaseOf(String given, String word) {
    int first = given.codePointAt(0);
    if (!Character.isUpperCase(first)) {
      return word;
    }
    if (given.equals(given.toUpperCase(Locale.ROOT))) {
      return word.toUpperCase(Locale.ROOT);
    }
    int second = word.offsetByCodePoints(0, 1);
    return word.substring(0, second).toUpperCase(Locale.ROOT) + word.substring(second);
  }

  private boolean finds(String words, ArticleQuery filters, IndexSearcher searcher)
      throws IOException {
    Query asked = new WordQueries(analysis).of(SearchWords.of(words));
    return finds(ListQueries.of(filters.in(ArticleOrder.PUBLISHED), asked), searcher);
  }

  /** Ends with the first article. */
  private static boolean finds(Query query, IndexSearcher searcher) throws IOException {
    var first = new TopScoreDocCollectorManager(1, 1);
    return searcher.search(new ConstantScoreQuery(query), first).totalHits.value() > 0;
  }
}
