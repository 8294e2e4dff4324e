package dev.courant.ingest.page;

import java.net.URI;

/**
 * Where the pages behind entries are looked at. Blocks; meant for virtual threads. Never throws for
 * what a remote does.
 */
public interface Pages {
  /** Looks at a page now. */
  PageReading read(URI address);
}
