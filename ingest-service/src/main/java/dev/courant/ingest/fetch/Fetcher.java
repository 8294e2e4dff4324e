package dev.courant.ingest.fetch;

/**
 * Asks a remote server for one document. Blocks the calling thread, which is meant to be a virtual
 * one: for its host's turn, at most {@link FetchSettings#patience()} at each hop, and on the
 * network for at most {@link FetchSettings#deadline()} in all; where an origin's robots.txt applies
 * and is not known, for that document's time before.
 *
 * <p>Nothing that a remote does, however malformed, slow or large, is thrown: it is a {@link
 * FetchResult}. Requests are not repeated; whether and when to ask again is the caller's matter.
 */
@FunctionalInterface
public interface Fetcher {
  FetchResult fetch(FetchRequest request);
}
