package dev.courant.ingest.page;

import java.net.URI;

/** Reads the pages behind entries. Blocks. Never throws for anything that a server does. */
public interface Pages {
  /** Fetches and reads a page. */
  PageReading read(URI address);
}
