package dev.courant.publish.index;

import dev.courant.model.ArticlePublished;
import dev.courant.publish.store.ArticleSearch.Highlight;
import dev.courant.publish.store.ArticleSearch.Range;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Marks the words of a query in what cards show, by the rules by which they were found. */
final class Highlights {
  private final TextAnalysis analysis;
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Set<String>> beginnings = new HashMap<>();

  Highlights(TextAnalysis analysis, Query query) {
    this.analysis = analysis;
    query.visit(new Words());
  }

  /** The words that are wanted, by field. */
  private final class Words extends QueryVisitor {
    @Override
    public void consumeTerms(Query query, Term... terms) {
      for (Term term : terms) {
        words.computeIfAbsent(term.field(), _ -> new HashSet<>()).add(term.text());
      }
    }

    @Override
    public void visitLeaf(Query query) {
      if (query instanceof PrefixQuery prefix) {
        beginnings
            .computeIfAbsent(prefix.getField(), _ -> new HashSet<>())
            .add(prefix.getPrefix().text());
      }
    }

    @Override
    public void consumeTermsMatching(
        Query query,
        String field,
        java.util.function.Supplier<org.apache.lucene.util.automaton.ByteRunAutomaton> automaton) {
      visitLeaf(query);
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return occur == Occur.MUST_NOT ? EMPTY_VISITOR : this;
    }
  }

  /** Where the words stand in a card, by the paths of its texts. */
  List<Highlight> in(ArticlePublished card) {
    List<Highlight> found = new ArrayList<>();
    String told = analysis.field(card.language());
    add(found, "headline.text", told, card.headline().text());
    for (int i = 0; i < card.summary().size(); i++) {
      add(found, "summary[" + i + "].text", told, card.summary().get(i).text());
    }
    String original = analysis.field(card.original().language());
    add(found, "original.headline", original, card.original().headline());
    return found;
  }

  private void add(List<Highlight> found, String path, String field, String text) {
    List<Range> ranges = ranges(field, text);
    if (!ranges.isEmpty()) {
      found.add(new Highlight(path, ranges));
    }
  }

  private List<Range> ranges(String field, String text) {
    List<Range> ranges = new ArrayList<>();
    try (TokenStream tokens = analysis.analyzer().tokenStream(field, text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (isWanted(field, word.toString())) {
          add(ranges, text, offset.startOffset(), offset.endOffset());
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory", e);
    }
    return ranges;
  }

  private boolean isWanted(String field, String word) {
    return words.getOrDefault(field, Set.of()).contains(word)
        || beginnings.getOrDefault(field, Set.of()).stream().anyMatch(word::startsWith);
  }

  /** Words of a text come in order; some analysers give one twice. */
  private static void add(List<Range> ranges, String text, int start, int end) {
    Range range = new Range(text.codePointCount(0, start), text.codePointCount(0, end));
    if (ranges.isEmpty() || ranges.getLast().end() <= range.start()) {
      ranges.add(range);
    }
  }
}
