package dev.courant.summarize.summary;

import dev.courant.model.ArticleIngested;
import dev.courant.model.EventCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the facts of the articles that were summarised last, so that a second edition need not
 * find them again: that is half of its processor time. Deflated JSON, about 2 kB an article.
 * Nothing is lost with it but that time. Thread-safe.
 */
public final class FactsMemory {
  /** Remembers nothing. */
  public static final FactsMemory NONE = new FactsMemory(0);

  private static final int ENTRY = 150;

  /** In the order in which they came, since the oldest go first: each is asked for about once. */
  private final Map<Key, byte[]> known = new LinkedHashMap<>();

  private final long most;
  private long bytes;

  /**
   * An empty memory.
   *
   * @param most bytes that it may take; 0 for none
   */
  public FactsMemory(long most) {
    this.most = most;
  }

  /** Facts hold for these words alone: what came again otherwise under its number is another. */
  private record Key(String id, int revision, int words) {
    static Key of(ArticleIngested article) {
      return new Key(article.id().value(), article.revision(), article.hashCode());
    }
  }

  @Nullable TextFacts find(ArticleIngested article) {
    byte[] deflated = get(Key.of(article));
    if (deflated == null) {
      return null;
    }
    try (InflaterInputStream json = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return EventCodec.decode(json.readAllBytes(), TextFacts.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keep(ArticleIngested article, TextFacts facts) {
    if (most > 0) {
      put(Key.of(article), deflated(EventCodec.encode(facts)));
    }
  }

  private synchronized byte @Nullable [] get(Key key) {
    return known.get(key);
  }

  private synchronized void put(Key key, byte[] facts) {
    byte[] before = known.put(key, facts);
    bytes += facts.length + (before == null ? ENTRY : -before.length);
    Iterator<byte[]> oldest = known.values().iterator();
    while (bytes > most && oldest.hasNext()) {
      bytes -= ENTRY + oldest.next().length;
      oldest.remove();
    }
  }

  private static byte[] deflated(byte[] json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 2);
    Deflater fastest = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fastest)) {
      out.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fastest.end();
    }
    return bytes.toByteArray();
  }
}
