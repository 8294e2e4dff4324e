package dev.courant.ingest.fetch;

/**
 * Asks a remote server for one document. Blocks the calling thread, which is meant to be a virtual
 * one, for the time that the host's turn takes ({@link FetchSettings#patience()}) and then at most
 * {@link FetchSettings#deadline()}.
 *
 * <p>Nothing that a remote does, however malformed, slow or large, is thrown: it is a {@link
 * FetchResult}. Requests are not repeated; whether and when to ask again is the caller's matter.
 */
@FunctionalInterface
public interface Fetcher {
  FetchResult fetch(FetchRequest request);
}
