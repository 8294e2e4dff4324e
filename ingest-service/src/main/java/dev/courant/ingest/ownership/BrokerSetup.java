package dev.courant.ingest.ownership;

/** What has to be done on the brokers before this instance joins the group. */
public interface BrokerSetup {
  /**
   * Does it; doing it again changes nothing.
   *
   * @throws Exception to be tried again
   */
  void run() throws Exception;
}
