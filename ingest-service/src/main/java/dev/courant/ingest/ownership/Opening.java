package dev.courant.ingest.ownership;

import java.util.concurrent.TimeoutException;

/**
 * What has to be done on the brokers before this instance follows the feeds; repeated until it
 * succeeds.
 */
public interface Opening {
  /** Does it; doing it again changes nothing. */
  void open() throws InterruptedException, TimeoutException;
}
