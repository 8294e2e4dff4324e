package dev.courant.publish.index;

import dev.courant.model.EventCodec;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.store.StoryBatch.Membership;
import dev.courant.publish.store.StoryListing;
import dev.courant.publish.store.StoryOrder;
import dev.courant.publish.store.StoryPosition;
import dev.courant.publish.store.StoryQuery;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
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
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Stories and memberships as documents of one index. A story: its key ({@value #STORY}), newness,
 * JSON and, where lists show it, its listing. A membership: its key ({@value #ARTICLE}), newness,
 * and the story ({@value #IN}).
 */
final class StoryFields {
  static final String STORY = "story";
  static final String ARTICLE = "article";
  static final String IN = "in";
  static final String NEWNESS = ArticleFields.NEWNESS;
  static final String JSON = ArticleFields.JSON;

  private static final String ARTICLES = "articles";

  private StoryFields() {}

  static Document document(StoryTold story, long newness) {
    Document document = keyed(STORY, story.id().value(), newness);
    document.add(new SortedDocValuesField(STORY, new BytesRef(story.id().value())));
    document.add(new StoredField(JSON, EventCodec.encode(story)));
    StoryListing listing = StoryListing.of(story);
    if (listing.listing().listed()) {
      for (StoryOrder order : StoryOrder.values()) {
        document.add(new LongField(order.parameter(), listing.key(order), Store.NO));
      }
      document.add(
          new LongField(ArticleFields.AT, listing.listing().at().toEpochMilli(), Store.NO));
      document.add(new IntField(ARTICLES, listing.articles(), Store.NO));
      document.add(new StringField(ArticleFields.TERMS, ArticleFields.LISTED, Store.NO));
      for (String term : listing.listing().terms()) {
        document.add(new StringField(ArticleFields.TERMS, term, Store.NO));
      }
    }
    return document;
  }

  static Document document(Membership member) {
    Document document = keyed(ARTICLE, member.article().value(), member.newness());
    document.add(new StoredField(ARTICLE, member.article().value()));
    StoryId story = member.story();
    if (story != null) {
      document.add(new StringField(IN, story.value(), Store.YES));
    }
    return document;
  }

  private static Document keyed(String field, String key, long newness) {
    Document document = new Document();
    document.add(new StringField(field, key, Store.NO));
    document.add(new NumericDocValuesField(NEWNESS, newness));
    return document;
  }

  static Term key(StoryId id) {
    return new Term(STORY, id.value());
  }

  static Query anyOf(String field, Collection<String> keys) {
    return new TermInSetQuery(field, keys.stream().map(BytesRef::new).toList());
  }

  static Query query(StoryQuery asked) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(ListQueries.of(asked.filters(), null), Occur.FILTER);
    if (asked.articles() > 1) {
      Query many = IntField.newRangeQuery(ARTICLES, asked.articles(), Integer.MAX_VALUE);
      all.add(many, Occur.FILTER);
    }
    if (asked.only() != null) {
      List<String> keys = asked.only().stream().map(StoryId::value).toList();
      all.add(anyOf(STORY, keys), Occur.FILTER);
    }
    return new ConstantScoreQuery(all.build());
  }

  static Sort sort(StoryOrder order) {
    return new Sort(
        LongField.newSortField(order.parameter(), true, SortedNumericSelector.Type.MIN),
        new SortField(STORY, SortField.Type.STRING));
  }

  /** The place behind which a list goes on; null for its start. */
  static @Nullable FieldDoc after(@Nullable StoryPosition position) {
    if (position == null) {
      return null;
    }
    Object[] values = {position.key(), new BytesRef(position.id().value())};
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
  }
}
