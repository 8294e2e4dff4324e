package dev.courant.ingest.fetch;

/** Why there is no document. */
public enum FailureReason {
  /** Not an absolute address with a usable host and port. */
  BAD_ADDRESS(true),
  /** Neither http nor https. */
  BAD_SCHEME(true),
  /** User name or password in the address. */
  USER_INFO(true),
  /** The host is, or resolves to, nothing but addresses that are not public. */
  REFUSED_ADDRESS(true),
  /** robots.txt disallows it. */
  ROBOTS(true),
  /**
   * robots.txt could not be asked, which disallows everything for the time being (RFC 9309,
   * 2.3.1.4).
   */
  ROBOTS_UNREACHABLE(false),
  /** More redirects than {@link FetchSettings#maxRedirects()}. */
  TOO_MANY_REDIRECTS(true),
  /** Longer than {@link FetchSettings#maxBytes()}, as sent or as decoded. */
  TOO_LARGE(true),
  /** Not complete within {@link FetchSettings#deadline()}. */
  TOO_SLOW(false),
  /** The name does not resolve. */
  UNKNOWN_HOST(false),
  /** No connection could be made, or it broke. */
  CONNECTION(false),
  /** No trustworthy TLS connection could be made. */
  TLS(false),
  /** Not HTTP, or with too many or too long headers. */
  PROTOCOL(false),
  /** A content coding that was not asked for or that does not decode. */
  BAD_ENCODING(false),
  /** The host's turn did not come within {@link FetchSettings#patience()}. */
  HOST_BUSY(false),
  /** The calling thread was interrupted. */
  INTERRUPTED(false);

  private final boolean refusal;

  FailureReason(boolean refusal) {
    this.refusal = refusal;
  }

  /**
   * Whether the same request will fail again until the address, its server or a setting changes.
   */
  public boolean isRefusal() {
    return refusal;
  }
}
