package dev.courant.publish.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the articles are kept.
 *
 * @param kind {@code mongodb}, or {@code lucene} for the index in this process (one instance; its
 *     directory is {@code courant.publish.index.directory})
 * @param uri MongoDB connection string with the database's name
 * @param timeout until an operation on the store counts as failed; too low fails under load, too
 *     high lets requests pile up while the store is away; 1 s to 10 s
 */
@ConfigurationProperties("courant.publish.store")
public record StoreSettings(
    @DefaultValue("mongodb") Kind kind,
    @DefaultValue("mongodb://localhost:27017/courant") String uri,
    @DefaultValue("8s") Duration timeout) {
  /** The kinds of stores. */
  public enum Kind {
    MONGODB,
    LUCENE
  }
}
