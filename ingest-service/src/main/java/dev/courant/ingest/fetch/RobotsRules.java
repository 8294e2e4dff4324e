package dev.courant.ingest.fetch;

import java.net.URI;

/** What hosts say in robots.txt (RFC 9309) of Courant, and of agents that feed language models. */
@FunctionalInterface
public interface RobotsRules {

  /**
   * The rules that apply to an address, from its origin's robots.txt; fetches it where it is not
   * known yet, and then blocks like {@link Fetcher#fetch}. Never throws.
   */
  RobotsVerdict verdict(URI uri);
}
