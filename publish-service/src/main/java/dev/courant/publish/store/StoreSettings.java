package dev.courant.publish.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the articles are kept.
 *
 * @param uri MongoDB connection string with the database's name, or {@code memory:} for a store in
 *     this process that is filled from the log at every start (a trial, one instance)
 * @param timeout until an operation on the store counts as failed; too low fails under load, too
 *     high lets requests pile up while the store is away; 1 s to 10 s, below the transaction's 15 s
 */
@ConfigurationProperties("courant.publish.store")
record StoreSettings(
    @DefaultValue("mongodb://localhost:27017/courant") String uri,
    @DefaultValue("8s") Duration timeout) {}
