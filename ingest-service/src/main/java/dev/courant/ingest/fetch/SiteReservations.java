package dev.courant.ingest.fetch;

import java.net.URI;
import java.util.List;

/** What sites reserve for all their pages, beside robots.txt. */
@FunctionalInterface
public interface SiteReservations {
  SiteReservations NONE = _ -> List.of();

  /**
   * The reserved uses of an address, with where they were found: {@code tdmrep:tdm-reservation}.
   * Asks the site where it is not known yet, and then blocks like {@link Fetcher#fetch}. Never
   * throws.
   */
  List<String> of(URI address);
}
