package dev.courant.publish.index;

import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Tally;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Counts the articles for every value of every facet, over the columns of the documents. */
final class FacetCounts {
  private FacetCounts() {}

  static List<Tally> of(IndexReader reader) throws IOException {
    List<Tally> tallies = new ArrayList<>();
    for (Facet facet : Facet.COUNTED) {
      tallies.addAll(of(reader, facet));
    }
    return Tally.merged(tallies);
  }

  /** Those of one facet. */
  static List<Tally> of(IndexReader reader, Facet facet) throws IOException {
    Map<String, Count> counts = new HashMap<>();
    for (LeafReaderContext segment : reader.leaves()) {
      add(segment.reader(), ArticleFields.column(facet), counts);
    }
    List<Tally> tallies = new ArrayList<>();
    counts.forEach((value, count) -> {
      String[] codeAndName = ArticleFields.codeAndName(value);
      Instant last = Instant.ofEpochMilli(count.last);
      tallies.add(new Tally(facet, codeAndName[0], codeAndName[1], count.articles, last));
    });
    return Tally.merged(tallies);
  }

  /** How many articles have a value, and when the last of them came. */
  private static final class Count {
    private long articles;
    private long last;

    private void add(long arrived) {
      articles++;
      last = Math.max(last, arrived);
    }

    private Count and(Count other) {
      articles += other.articles;
      last = Math.max(last, other.last);
      return this;
    }
  }

  /** Values are numbered within a segment: it is counted by number first. */
  private static void add(LeafReader segment, String column, Map<String, Count> counts)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment, column);
    NumericDocValues arrived =
        DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment, ArticleFields.ARRIVED));
    if (values.getValueCount() == 0 || arrived == null) {
      return;
    }
    Count[] byNumber = count(values, arrived, segment.getLiveDocs());
    for (int number = 0; number < byNumber.length; number++) {
      if (byNumber[number] != null) {
        counts.merge(values.lookupOrd(number).utf8ToString(), byNumber[number], Count::and);
      }
    }
  }

  private static @Nullable Count[] count(
      SortedSetDocValues values, NumericDocValues arrived, @Nullable Bits live) throws IOException {
    @Nullable Count[] byNumber = new Count[Math.toIntExact(values.getValueCount())];
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      if (live == null || live.get(doc)) {
        long at = arrived.advanceExact(doc) ? arrived.longValue() : 0;
        for (int i = 0; i < values.docValueCount(); i++) {
          int number = Math.toIntExact(values.nextOrd());
          Count count = byNumber[number];
          if (count == null) {
            count = new Count();
            byNumber[number] = count;
          }
          count.add(at);
        }
      }
    }
    return byNumber;
  }
}
