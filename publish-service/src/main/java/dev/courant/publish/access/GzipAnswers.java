package dev.courant.publish.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Compresses answers for clients that take gzip. Each coding has an ETag of its own (RFC 9110,
 * section 8.8.3.3): that of gzip ends in {@code -gzip}. Answers that may be compressed say so in
 * {@code Vary}.
 */
final class GzipAnswers implements WebFilter {
  private static final int SHORTEST = 1_024;
  private static final String SUFFIX = "-gzip\"";
  private static final Set<String> TYPES =
      Set.of(
          "text/html",
          "text/css",
          "text/javascript",
          "text/plain",
          "application/javascript",
          "application/json",
          "application/ld+json",
          "application/problem+json",
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/xml",
          "text/xml",
          "image/svg+xml");

  private static final Pattern GZIP =
      Pattern.compile(
          "(?i)(^|,)\\s*(gzip|\\*)\\s*(;\\s*q\\s*=\\s*(1(\\.0*)?|0?\\.0*[1-9]\\d*)\\s*)?(,|$)");

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    HttpHeaders asked = exchange.getRequest().getHeaders();
    boolean takes = GZIP.matcher(String.join(",", asked.getOrEmpty("Accept-Encoding"))).find();
    ServerHttpResponse response = exchange.getResponse();
    response.beforeCommit(() -> Mono.fromRunnable(() -> describe(response, asked)));
    return chain.filter(new Coded(exchange, takes ? new Compressing(response) : response));
  }

  private static void describe(ServerHttpResponse response, HttpHeaders asked) {
    HttpHeaders headers = response.getHeaders();
    boolean unchanged = HttpStatus.NOT_MODIFIED.equals(response.getStatusCode());
    String tag = headers.getETag();
    if (unchanged && tag != null) {
      headers.setETag(known(asked, tag));
    }
    if ((unchanged || isText(headers.getContentType()))
        && headers.getVary().stream().noneMatch(HttpHeaders.ACCEPT_ENCODING::equalsIgnoreCase)) {
      headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
  }

  private static String gzipped(String tag) {
    return tag.endsWith("\"") && !tag.endsWith(SUFFIX)
        ? tag.substring(0, tag.length() - 1) + SUFFIX
        : tag;
  }

  /** Knows what a client has in either coding, while whoever answers knows one tag alone. */
  private static final class Coded extends ServerWebExchangeDecorator {
    private final ServerHttpResponse response;

    Coded(ServerWebExchange exchange, ServerHttpResponse response) {
      super(exchange);
      this.response = response;
    }

    @Override
    public ServerHttpResponse getResponse() {
      return response;
    }

    @Override
    public boolean checkNotModified(String etag) {
      return super.checkNotModified(known(getRequest().getHeaders(), etag));
    }

    @Override
    public boolean checkNotModified(@Nullable String etag, Instant lastModified) {
      return super.checkNotModified(
          etag == null ? null : known(getRequest().getHeaders(), etag), lastModified);
    }
  }

  /** The tag of the coding that the client has; the plain one where it has none. */
  private static String known(HttpHeaders asked, String etag) {
    String gzip = gzipped(etag);
    return asked.getOrEmpty(HttpHeaders.IF_NONE_MATCH).stream()
            .anyMatch(tags -> tags.contains(gzip))
        ? gzip
        : etag;
  }

  private static boolean isText(@Nullable MediaType type) {
    return type != null && TYPES.contains(type.getType() + "/" + type.getSubtype());
  }

  /** Compresses what is written whole; a stream is passed on as it is. */
  private static final class Compressing extends ServerHttpResponseDecorator {
    Compressing(ServerHttpResponse response) {
      super(response);
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
      HttpHeaders headers = getHeaders();
      long length = headers.getContentLength();
      HttpStatusCode status = getStatusCode();
      boolean whole = status == null || status.value() != HttpStatus.PARTIAL_CONTENT.value();
      if (!whole
          || !isText(headers.getContentType())
          || headers.containsHeader(HttpHeaders.CONTENT_ENCODING)
          || (length >= 0 && length < SHORTEST)) {
        return super.writeWith(body);
      }
      return super.writeWith(DataBufferUtils.join(body).map(this::compressed));
    }

    private DataBuffer compressed(DataBuffer plain) {
      byte[] bytes = new byte[plain.readableByteCount()];
      plain.read(bytes);
      DataBufferUtils.release(plain);
      if (bytes.length < SHORTEST) {
        return bufferFactory().wrap(bytes);
      }
      byte[] zipped = gzip(bytes);
      HttpHeaders headers = getHeaders();
      headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
      headers.setContentLength(zipped.length);
      headers.remove(HttpHeaders.ACCEPT_RANGES);
      String tag = headers.getETag();
      if (tag != null) {
        headers.setETag(gzipped(tag));
      }
      return bufferFactory().wrap(zipped);
    }

    private static byte[] gzip(byte[] bytes) {
      ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 3);
      try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
        out.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException("bytes in memory", e);
      }
      return zipped.toByteArray();
    }
  }
}
