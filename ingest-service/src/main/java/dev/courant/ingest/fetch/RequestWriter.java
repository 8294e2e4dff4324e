package dev.courant.ingest.fetch;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Words a request for the wire.
 *
 * @param relay gets every request, or null
 */
record RequestWriter(@Nullable Relay relay) {

  HttpHost host(Target target) {
    String scheme = relay == null ? target.scheme() : relay.scheme();
    Endpoint endpoint = relay == null ? target.endpoint() : relay.endpoint();
    return new HttpHost(scheme, endpoint.host(), endpoint.port());
  }

  HttpUriRequestBase write(Target target, FetchRequest request) {
    HttpHost host = host(target);
    String path = relay == null ? target.path() : relay.pathFor(target);
    var written = new HttpUriRequestBase(request.form() == null ? "GET" : "POST", URI.create("/"));
    written.setScheme(host.getSchemeName());
    written.setAuthority(new URIAuthority(host.getHostName(), writtenPort(target, host)));
    written.setPath(path);
    written.setHeader("Connection", "close");
    written.setHeader("Accept", request.purpose().accept());
    written.setHeader("Accept-Encoding", BodyReader.ACCEPT_ENCODING);
    setUnlessNull(written, "If-None-Match", request.etag());
    setUnlessNull(written, "If-Modified-Since", request.lastModified());
    setUnlessNull(written, "Cookie", request.cookies());
    if (request.form() != null) {
      written.setEntity(new StringEntity(request.form(), ContentType.APPLICATION_FORM_URLENCODED));
    }
    return written;
  }

  /** Some servers know themselves only without the port that goes without saying. */
  private int writtenPort(Target target, HttpHost host) {
    boolean usual = relay == null && target.authority().equals(target.endpoint().host());
    return usual ? -1 : host.getPort();
  }

  private static void setUnlessNull(
      HttpUriRequestBase request, String name, @Nullable String value) {
    if (value != null
        && value.length() <= 4_096
        && value.chars().allMatch(c -> c >= ' ' && c != 127)) {
      request.setHeader(name, value);
    }
  }
}
