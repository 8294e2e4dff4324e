package dev.courant.publish.index;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.publish.store.Newness;
import dev.courant.publish.store.Revision;
import dev.courant.publish.store.SaveResult;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * An open index: one document per article, at its highest revision. Writes are seen after {@link
 * #refresh} and survive a crash after {@link #commit}. May be used by many threads.
 */
final class ArticleIndex implements AutoCloseable {
  private static final int LOCKS = 64;
  private static final double BUFFER_MB = 24;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final LiveRevisions live = new LiveRevisions();
  private final ArticleFields fields;
  private final Clock clock;
  private final Object[] locks = new Object[LOCKS];

  private ArticleIndex(Directory directory, IndexWriter writer, TextAnalysis analysis, Clock clock)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.fields = new ArticleFields(analysis);
    this.clock = clock;
    this.searchers = new SearcherManager(writer, null);
    searchers.addListener(live);
    java.util.Arrays.setAll(locks, _ -> new Object());
  }

  /**
   * Opens the index in a directory, at its last commit; an empty directory becomes an empty index.
   * Closing the index closes the directory.
   *
   * @param clock says when articles were taken
   * @throws IOException where it cannot be read or another process has it
   */
  static ArticleIndex open(Directory directory, TextAnalysis analysis, Clock clock)
      throws IOException {
    IndexWriter writer = null;
    try {
      writer = new IndexWriter(directory, settings(analysis));
      return new ArticleIndex(directory, writer, analysis, clock);
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw e;
    }
  }

  private static IndexWriterConfig settings(TextAnalysis analysis) {
    TieredMergePolicy merging = new TieredMergePolicy();
    // Stored texts stay in files of their own, which are read and not mapped into memory.
    merging.setNoCFSRatio(0);
    return new IndexWriterConfig(analysis.analyzer())
        .setMergePolicy(merging)
        .setUseCompoundFile(false)
        .setRAMBufferSizeMB(BUFFER_MB)
        .setCommitOnClose(false);
  }

  /**
   * Stores each article unless the index has it as it is or newer.
   *
   * @throws IOException where the disk fails; what was stored until then stays
   */
  SaveResult save(Collection<ArticleSummarized> articles) throws IOException {
    Set<ArticleId> superseded = new HashSet<>();
    Map<ArticleId, String> rejected = new HashMap<>();
    for (ArticleSummarized article : articles) {
      try {
        if (!store(article)) {
          superseded.add(article.id());
        }
      } catch (AlreadyClosedException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        rejected.put(article.id(), "the index does not take it: " + e);
      }
    }
    return new SaveResult(superseded, rejected);
  }

  /** False where the index has it newer. */
  private boolean store(ArticleSummarized article) throws IOException {
    String id = article.id().value();
    synchronized (locks[Math.floorMod(id.hashCode(), LOCKS)]) {
      long known = newness(id);
      long coming = Newness.number(article);
      if (known < coming) {
        List<Revision> earlier = known > 0 && article.revision() > 1 ? history(article) : List.of();
        Instant now = clock.instant();
        writer.updateDocument(ArticleFields.key(id), fields.document(article, now, earlier));
        live.wrote(id, coming);
      }
      return known <= coming;
    }
  }

  /** What an article was before that takes the place of another state of itself. */
  private List<Revision> history(ArticleSummarized coming) throws IOException {
    if (live.of(coming.id().value()) != null) {
      refresh();
    }
    return read(searcher -> {
      Term key = ArticleFields.key(coming.id().value());
      var before = IndexPages.article(searcher, key);
      return before.isEmpty()
          ? List.of()
          : Revision.history(IndexPages.earlier(searcher, key), before.get(), coming);
    });
  }

  /** {@link Newness} of what the index has of an article, seen or not yet; 0 where it has none. */
  long newness(String id) throws IOException {
    Long written = live.of(id);
    if (written != null) {
      return written;
    }
    return read(searcher -> shownNewness(searcher, ArticleFields.key(id)));
  }

  private static long shownNewness(IndexSearcher searcher, Term key) throws IOException {
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      PostingsEnum documents = segment.reader().postings(key, PostingsEnum.NONE);
      var deleted = segment.reader().getLiveDocs();
      int doc = documents == null ? PostingsEnum.NO_MORE_DOCS : documents.nextDoc();
      while (doc != PostingsEnum.NO_MORE_DOCS && deleted != null && !deleted.get(doc)) {
        doc = documents.nextDoc();
      }
      NumericDocValues newness = segment.reader().getNumericDocValues(ArticleFields.NEWNESS);
      if (doc != PostingsEnum.NO_MORE_DOCS && newness.advanceExact(doc)) {
        return newness.longValue();
      }
    }
    return 0;
  }

  /** Something that is read while the searcher cannot be closed. */
  @FunctionalInterface
  interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  <T> T read(Reading<T> reading) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.from(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** From now on searchers show these articles, if they were stored. */
  void show(Collection<ArticleSummarized> articles) throws IOException {
    if (articles.stream().anyMatch(article -> live.of(article.id().value()) != null)) {
      refresh();
    }
  }

  /** From now on searchers show everything that was stored before. */
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Makes everything that was stored before durable, together with what is to be remembered. */
  void commit(Map<String, String> remembered) throws IOException {
    writer.setLiveCommitData(Map.copyOf(remembered).entrySet());
    writer.commit();
  }

  /** What was remembered at the last commit; empty in a new index. */
  Map<String, String> remembered() {
    Map<String, String> remembered = new HashMap<>();
    @Nullable Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> remembered.put(entry.getKey(), entry.getValue()));
    }
    return remembered;
  }

  /** Whether documents were stored that no commit holds yet. */
  boolean hasUncommittedChanges() {
    return writer.hasUncommittedChanges();
  }

  /** False once the disk has failed: the index has to be opened anew. */
  boolean isOpen() {
    return writer.isOpen();
  }

  /** Forgets everything. */
  void clear() throws IOException {
    writer.deleteAll();
    commit(Map.of());
    refresh();
  }

  /** What is not committed is lost. */
  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
      writer.rollback();
    }
  }
}
