package dev.courant.publish.index;

import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.store.StoreUnavailableException;
import dev.courant.publish.store.StoryBatch;
import dev.courant.publish.store.StoryBatch.Membership;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stories' index on disk, beside that of the articles. One thread opens, fills and commits it,
 * any may read. What was written is seen at once; it survives a crash after {@link #commit}.
 */
final class StoryIndex implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StoryIndex.class);
  private static final double BUFFER_MB = 12;

  private final Path path;
  private volatile @Nullable Opened opened;

  StoryIndex(Path path) {
    this.path = path;
  }

  private record Opened(FSDirectory directory, IndexWriter writer, SearcherManager searchers) {}

  /** Opens the index if it is not open, and begins a new one where it is lost or corrupt. */
  synchronized void open() throws IOException {
    Opened before = opened;
    if (before != null && before.writer().isOpen() && exists()) {
      return;
    }
    close();
    Files.createDirectories(path);
    try {
      opened = opened();
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | NoSuchFileException
        | EOFException e) {
      log.warn("The stories' index in {} cannot be read, it is made anew: {}", path, e.toString());
      clearFiles();
      opened = opened();
    }
  }

  private Opened opened() throws IOException {
    FSDirectory directory = FSDirectory.open(path);
    try {
      IndexWriter writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MB).setCommitOnClose(false));
      if (!exists()) {
        writer.commit();
      }
      return new Opened(directory, writer, new SearcherManager(writer, null));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private void clearFiles() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private boolean exists() {
    try (Stream<Path> files = Files.list(path)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("segments_"));
    } catch (IOException e) {
      return false;
    }
  }

  private Opened index() {
    Opened open = opened;
    if (open == null) {
      throw new StoreUnavailableException("the stories' index is being opened");
    }
    return open;
  }

  /** Stores what it lacks or has older; what it cannot take, by story. */
  Map<StoryId, String> save(StoryBatch batch) throws IOException {
    Map<StoryId, String> rejected = new HashMap<>();
    for (StoryTold story : batch.stories()) {
      try {
        long newness = StoryBatch.newness(story);
        write(StoryFields.key(story.id()), newness, StoryFields.document(story, newness));
      } catch (AlreadyClosedException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        rejected.put(story.id(), "the index does not take it: " + e);
      }
    }
    for (Membership member : batch.members()) {
      Term key = new Term(StoryFields.ARTICLE, member.article().value());
      write(key, member.newness(), StoryFields.document(member));
    }
    index().searchers().maybeRefreshBlocking();
    return rejected;
  }

  private void write(Term key, long newness, Document document) throws IOException {
    if (newness(key) < newness) {
      index().writer().updateDocument(key, document);
    }
  }

  private long newness(Term key) throws IOException {
    return read(searcher -> {
      for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
        PostingsEnum found = segment.reader().postings(key, PostingsEnum.NONE);
        Bits live = segment.reader().getLiveDocs();
        int doc = found == null ? PostingsEnum.NO_MORE_DOCS : found.nextDoc();
        while (doc != PostingsEnum.NO_MORE_DOCS && live != null && !live.get(doc)) {
          doc = found.nextDoc();
        }
        NumericDocValues values = segment.reader().getNumericDocValues(StoryFields.NEWNESS);
        if (doc != PostingsEnum.NO_MORE_DOCS && values.advanceExact(doc)) {
          return values.longValue();
        }
      }
      return 0L;
    });
  }

  <T> T read(ArticleIndex.Reading<T> reading) throws IOException {
    SearcherManager searchers = index().searchers();
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.from(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** What was remembered at the last commit; empty in a new index, and where its files are gone. */
  Map<String, String> remembered() {
    Map<String, String> remembered = new HashMap<>();
    @Nullable Iterable<Map.Entry<String, String>> data = index().writer().getLiveCommitData();
    if (data != null && exists()) {
      data.forEach(entry -> remembered.put(entry.getKey(), entry.getValue()));
    }
    return remembered;
  }

  /** Makes everything that was stored before durable, together with what is to be remembered. */
  void commit(Map<String, String> remembered) throws IOException {
    IndexWriter writer = index().writer();
    writer.setLiveCommitData(Map.copyOf(remembered).entrySet());
    writer.commit();
  }

  /** Forgets everything. */
  void clear(Map<String, String> remembered) throws IOException {
    index().writer().deleteAll();
    commit(remembered);
    index().searchers().maybeRefreshBlocking();
  }

  /** What is not committed is lost. */
  @Override
  public synchronized void close() throws IOException {
    Opened open = opened;
    opened = null;
    if (open != null) {
      try (FSDirectory _ = open.directory()) {
        open.searchers().close();
        open.writer().rollback();
      }
    }
  }
}
