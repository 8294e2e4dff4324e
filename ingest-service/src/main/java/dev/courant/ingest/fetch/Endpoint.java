package dev.courant.ingest.fetch;

/**
 * A host and port.
 *
 * @param host as {@link HostName} writes it
 * @param port 1 to 65535
 */
record Endpoint(String host, int port) {

  /** Reads {@code host:port}, {@code [ipv6]:port}. */
  static Endpoint parse(String text) {
    int colon = text.lastIndexOf(':');
    try {
      return of(
          text.substring(0, Math.max(colon, 0)),
          Integer.parseInt(text, colon + 1, text.length(), 10));
    } catch (FetchFailure | IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("not host:port: " + text, e);
    }
  }

  /** Reads the authority of an address; refuses user information. */
  static Endpoint ofAuthority(String authority, int defaultPort) throws FetchFailure {
    if (authority.contains("@")) {
      throw new FetchFailure(FailureReason.USER_INFO, "user information in the address");
    }
    int colon = authority.lastIndexOf(':');
    if (colon <= authority.lastIndexOf(']')) {
      return of(authority, defaultPort);
    }
    String port = authority.substring(colon + 1);
    return of(authority.substring(0, colon), port.isEmpty() ? defaultPort : number(port));
  }

  private static Endpoint of(String host, int port) throws FetchFailure {
    if (port < 1 || port > 65_535) {
      throw new FetchFailure(FailureReason.BAD_ADDRESS, "not a port: " + port);
    }
    return new Endpoint(HostName.normalise(host), port);
  }

  private static int number(String port) {
    return port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : -1;
  }

  /** {@code host:port}, IPv6 in brackets. */
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
