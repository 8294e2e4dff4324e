package dev.courant.summarize.secondedition;

import dev.courant.model.ArticleIngested;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** An article that waits for a model, or is being told by one. Guarded by its {@link Window}. */
final class Waiting {
  /** What one more outlet that tells the same is worth. */
  private static final Duration OUTLET = Duration.ofMinutes(15);

  private static final int MOST_OUTLETS = 8;

  private final ArticleIngested article;
  private final Headers headers;
  private final int partition;
  private final long offset;
  private final long written;
  private final Set<String> words;
  private final long news;
  private long notBefore = Long.MIN_VALUE;
  private int others;
  private boolean taken;
  private boolean dropped;

  /**
   * Waits.
   *
   * @param record that the article was read from
   */
  Waiting(ConsumerRecord<String, byte[]> record, ArticleIngested article) {
    this.article = article;
    this.headers = record.headers();
    this.partition = record.partition();
    this.offset = record.offset();
    this.written = record.timestamp();
    this.words = Headlines.words(article.title());
    this.news = news(article).getEpochSecond();
  }

  /** When it became news: an outlet's clock may be wrong, but nothing is newer than its reading. */
  private static Instant news(ArticleIngested article) {
    Instant said = article.modifiedAt() == null ? article.publishedAt() : article.modifiedAt();
    return said == null || said.isAfter(article.ingestedAt()) ? article.ingestedAt() : said;
  }

  ArticleIngested article() {
    return article;
  }

  Headers headers() {
    return headers;
  }

  int partition() {
    return partition;
  }

  long offset() {
    return offset;
  }

  Set<String> words() {
    return words;
  }

  int characters() {
    return article.title().length() + article.body().length();
  }

  /** The higher, the sooner: seconds. */
  long rank() {
    return news + Math.min(others, MOST_OUTLETS) * OUTLET.toSeconds();
  }

  /** When its raw record was written, in milliseconds since 1970. */
  long written() {
    return written;
  }

  boolean isDue(long now) {
    return !taken && notBefore <= now;
  }

  void toldByAnother() {
    others++;
  }

  void take() {
    taken = true;
  }

  void putBack(long until) {
    taken = false;
    notBefore = until;
  }

  boolean isTaken() {
    return taken;
  }

  void drop() {
    dropped = true;
  }

  /** Whether its partition was given up, so that it is another instance's work. */
  boolean isDropped() {
    return dropped;
  }
}
