package dev.courant.publish.index;

import dev.courant.model.ArticleId;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Position;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Lists as Lucene's queries, in the order of {@link Position#LIST_ORDER}. */
final class ListQueries {
  static final Sort NEWEST_FIRST =
      new Sort(
          LongField.newSortField(ArticleFields.AT, true, SortedNumericSelector.Type.MIN),
          new SortField(ArticleFields.ID, SortField.Type.STRING));

  private ListQueries() {}

  /** The listed articles that are asked for and, where there is one, answer another query too. */
  static Query of(ArticleQuery asked, @Nullable Query words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (asked.anyOf().isEmpty() || words != null) {
      all.add(term(ArticleFields.LISTED), Occur.FILTER);
    }
    asked.anyOf().forEach(terms -> all.add(anyOf(terms), Occur.FILTER));
    if (asked.only() != null) {
      List<String> ids = asked.only().stream().map(ArticleId::value).toList();
      all.add(new TermInSetQuery(ArticleFields.ID, bytes(ids)), Occur.FILTER);
    }
    if (asked.since() != null || asked.until() != null) {
      all.add(between(asked.since(), asked.until()), Occur.FILTER);
    }
    if (words != null) {
      all.add(words, Occur.FILTER);
    }
    return new ConstantScoreQuery(all.build());
  }

  private static Query anyOf(Set<String> terms) {
    return terms.size() == 1
        ? term(terms.iterator().next())
        : new TermInSetQuery(ArticleFields.TERMS, bytes(terms));
  }

  private static List<BytesRef> bytes(Collection<String> terms) {
    return terms.stream().map(BytesRef::new).toList();
  }

  private static Query term(String term) {
    return new TermQuery(new Term(ArticleFields.TERMS, term));
  }

  /** Times are kept in milliseconds: a bound between two of them is the later one. */
  private static Query between(@Nullable Instant since, @Nullable Instant until) {
    long first = since == null ? Long.MIN_VALUE : ceiling(since);
    long last = until == null ? Long.MAX_VALUE : ceiling(until) - 1;
    return LongField.newRangeQuery(ArticleFields.AT, first, last);
  }

  private static long ceiling(Instant at) {
    long millis = at.toEpochMilli();
    return Instant.ofEpochMilli(millis).isBefore(at) ? millis + 1 : millis;
  }

  /** The place behind which a list goes on; null for its start. */
  static @Nullable FieldDoc after(@Nullable Position position) {
    if (position == null) {
      return null;
    }
    Object[] values = {position.at().toEpochMilli(), new BytesRef(position.id().value())};
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
  }
}
