package dev.courant.publish.index;

import dev.courant.publish.index.SearchWords.Kind;
import dev.courant.publish.index.SearchWords.Part;
import dev.courant.publish.index.SearchWords.Place;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Words as a query: the articles that have all parts in one language, whichever it is, and none of
 * those that are excluded in any. A headline that has them counts more.
 */
final class WordQueries {
  private static final float HEADLINE = 2;

  static {
    // Two hundred characters may be as many words of Chinese, each looked for in every field.
    IndexSearcher.setMaxClauseCount(1 << 15);
  }

  private final TextAnalysis analysis;
  private final QueryBuilder builder;

  WordQueries(TextAnalysis analysis) {
    this.analysis = analysis;
    this.builder = new QueryBuilder(analysis.analyzer());
  }

  Query of(SearchWords words) {
    List<Part> wanted = words.parts().stream().filter(part -> !part.excluded()).toList();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (!wanted.isEmpty()) {
      all.add(inAnyLanguage(wanted), Occur.MUST);
    } else if (words.parts().isEmpty()) {
      return new MatchNoDocsQuery("no words");
    } else {
      all.add(new MatchAllDocsQuery(), Occur.MUST);
    }
    words.parts().stream()
        .filter(Part::excluded)
        .forEach(part -> all.add(inAnyLanguage(List.of(part)), Occur.MUST_NOT));
    return all.build();
  }

  private Query inAnyLanguage(List<Part> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String language : analysis.languages().toList()) {
      Query query = in(language, parts);
      if (query != null) {
        any.add(query, Occur.SHOULD);
      }
    }
    BooleanQuery query = any.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery("no words") : query;
  }

  /** Whether a part is nothing that is looked for in some language, as "the" in English. */
  boolean isLeftOut(Part part) {
    return analysis.spaced().anyMatch(language -> in(language, List.of(part)) == null);
  }

  /** Null where the parts are nothing that is looked for in the language, as its "the" is. */
  private @Nullable Query in(String language, List<Part> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean empty = true;
    for (Part part : parts) {
      Query query = of(field(language, part.place()), part);
      if (query != null) {
        empty = false;
        all.add(query, Occur.MUST);
      }
      Query headline = of(field(language, Place.HEADLINE), part);
      if (headline != null && part.place() == Place.ANYWHERE) {
        all.add(new BoostQuery(headline, HEADLINE), Occur.SHOULD);
      }
    }
    return empty ? null : all.build();
  }

  private String field(String language, Place place) {
    return switch (place) {
      case ANYWHERE -> analysis.field(language);
      case HEADLINE -> analysis.headline(language);
      case NAME -> TextAnalysis.NAMES;
    };
  }

  private @Nullable Query of(String field, Part part) {
    if (part.kind() == Kind.BEGINNING) {
      return new PrefixQuery(new Term(field, analysis.analyzer().normalize(field, part.text())));
    }
    return part.kind() == Kind.PHRASE
        ? builder.createPhraseQuery(field, part.text())
        : builder.createBooleanQuery(field, part.text(), Occur.MUST);
  }
}
