package dev.courant.ingest.fetch;

import java.net.URI;

/**
 * The server that stands in for all others in newsroom and sample mode: a request for {@code
 * https://www.example.org/a?b=1} becomes {@code /https/www.example.org/a?b=1} there.
 */
record Relay(String scheme, Endpoint endpoint) {

  static Relay to(URI origin) {
    try {
      Target target = Target.of(origin);
      if (target.path().equals("/")) {
        return new Relay(target.scheme(), target.endpoint());
      }
    } catch (FetchFailure e) {
      throw new IllegalArgumentException("relay: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("relay must be an origin, without path and query");
  }

  String pathFor(Target target) {
    return "/" + target.scheme() + "/" + target.authority() + target.path();
  }
}
