package dev.courant.publish.index;

import dev.courant.model.ArticleId;
import dev.courant.publish.store.ArticleOrder;
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
  private static final SortField BY_ID = new SortField(ArticleFields.ID, SortField.Type.STRING);
  private static final Sort PUBLISHED = newestFirst(ArticleFields.AT);
  private static final Sort ARRIVAL = newestFirst(ArticleFields.ARRIVED);
  private static final Sort RELEVANCE = new Sort(SortField.FIELD_SCORE, BY_ID);

  private ListQueries() {}

  private static Sort newestFirst(String time) {
    return new Sort(LongField.newSortField(time, true, SortedNumericSelector.Type.MIN), BY_ID);
  }

  static Sort sort(ArticleOrder order) {
    return switch (order) {
      case PUBLISHED -> PUBLISHED;
      case ARRIVAL -> ARRIVAL;
      case RELEVANCE -> RELEVANCE;
    };
  }

  /** The listed articles that are asked for and, where there is one, answer another query too. */
  static Query of(ArticleQuery asked, @Nullable Query words) {
    BooleanQuery.Builder all = listed(asked, words != null);
    if (words != null) {
      all.add(words, asked.order() == ArticleOrder.RELEVANCE ? Occur.MUST : Occur.FILTER);
      return asked.order() == ArticleOrder.RELEVANCE
          ? all.build()
          : new ConstantScoreQuery(all.build());
    }
    if (!asked.arrival().withdrawn()) {
      return new ConstantScoreQuery(all.build());
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(all.build(), Occur.SHOULD);
    either.add(withdrawn(asked).build(), Occur.SHOULD);
    return new ConstantScoreQuery(either.build());
  }

  private static BooleanQuery.Builder listed(ArticleQuery asked, boolean whole) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (asked.anyOf().isEmpty() || whole) {
      all.add(term(ArticleFields.TERMS, ArticleFields.LISTED), Occur.FILTER);
    }
    asked.anyOf().forEach(terms -> all.add(anyOf(ArticleFields.TERMS, terms), Occur.FILTER));
    addSpans(all, asked);
    return all;
  }

  private static BooleanQuery.Builder withdrawn(ArticleQuery asked) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(term(ArticleFields.WITHDRAWN, ArticleFields.LISTED), Occur.FILTER);
    asked
        .anyOfWithdrawn()
        .forEach(terms -> all.add(anyOf(ArticleFields.WITHDRAWN, terms), Occur.FILTER));
    addSpans(all, asked);
    return all;
  }

  private static void addSpans(BooleanQuery.Builder all, ArticleQuery asked) {
    if (asked.only() != null) {
      List<String> ids = asked.only().stream().map(ArticleId::value).toList();
      all.add(new TermInSetQuery(ArticleFields.ID, bytes(ids)), Occur.FILTER);
    }
    addSpan(all, ArticleFields.AT, asked.since(), asked.until());
    addSpan(all, ArticleFields.ARRIVED, asked.arrival().since(), asked.arrival().until());
  }

  private static void addSpan(
      BooleanQuery.Builder all, String field, @Nullable Instant since, @Nullable Instant until) {
    if (since != null || until != null) {
      all.add(between(field, since, until), Occur.FILTER);
    }
  }

  private static Query anyOf(String field, Set<String> terms) {
    return terms.size() == 1
        ? term(field, terms.iterator().next())
        : new TermInSetQuery(field, bytes(terms));
  }

  private static List<BytesRef> bytes(Collection<String> terms) {
    return terms.stream().map(BytesRef::new).toList();
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  /** Times are kept in milliseconds: a bound between two of them is the later one. */
  private static Query between(String field, @Nullable Instant since, @Nullable Instant until) {
    long first = since == null ? Long.MIN_VALUE : ceiling(since);
    long last = until == null ? Long.MAX_VALUE : ceiling(until) - 1;
    return LongField.newRangeQuery(field, first, last);
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
    Object key =
        position.order() == ArticleOrder.RELEVANCE
            ? (Object) Float.intBitsToFloat((int) position.key())
            : (Object) position.key();
    Object[] values = {key, new BytesRef(position.id().value())};
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
  }

  /** The cursor position of a found document. */
  static Position position(ArticleOrder order, FieldDoc found) {
    long key =
        found.fields[0] instanceof Float score
            ? Float.floatToIntBits(score)
            : ((Number) found.fields[0]).longValue();
    String id = ((BytesRef) found.fields[1]).utf8ToString();
    return new Position(order, key, new ArticleId(id));
  }
}
