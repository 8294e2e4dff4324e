package dev.courant.publish.index;

import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Counts the articles for every value of every facet, over the columns of the documents. */
final class FacetCounts {
  private FacetCounts() {}

  static List<Tally> of(IndexReader reader) throws IOException {
    List<Tally> tallies = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      Map<String, Long> counts = new HashMap<>();
      for (LeafReaderContext segment : reader.leaves()) {
        add(segment.reader(), ArticleFields.column(facet), counts);
      }
      counts.forEach((value, count) -> {
        String[] codeAndName = ArticleFields.codeAndName(value);
        tallies.add(new Tally(facet, codeAndName[0], codeAndName[1], count));
      });
    }
    return Tally.merged(tallies);
  }

  /** Values are numbered within a segment: it is counted by number first. */
  private static void add(LeafReader segment, String column, Map<String, Long> counts)
      throws IOException {
    SortedDocValues values = segment.getSortedDocValues(column);
    if (values == null) {
      return;
    }
    long[] byNumber = count(values, segment.getLiveDocs());
    for (int number = 0; number < byNumber.length; number++) {
      if (byNumber[number] > 0) {
        counts.merge(values.lookupOrd(number).utf8ToString(), byNumber[number], Long::sum);
      }
    }
  }

  private static long[] count(SortedDocValues values, @Nullable Bits live) throws IOException {
    long[] byNumber = new long[values.getValueCount()];
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      if (live == null || live.get(doc)) {
        byNumber[values.ordValue()]++;
      }
    }
    return byNumber;
  }
}
