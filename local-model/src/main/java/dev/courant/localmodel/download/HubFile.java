package dev.courant.localmodel.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a hub states of a file. Hugging Face redirects to where the bytes are, and states size and
 * SHA-256 in the redirect ({@code X-Linked-Size}, {@code X-Linked-Etag}).
 *
 * @param asked address on the hub
 * @param source where the bytes are; valid for some minutes
 * @param bytes size
 * @param sha256 64 hexadecimal digits in lower case
 */
record HubFile(URI asked, URI source, long bytes, String sha256) {
  private static final int REDIRECTS = 5;
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /** What tells a version of the file from others. */
  String tag() {
    return sha256.substring(0, 12);
  }

  /**
   * Asks the hub.
   *
   * @throws DownloadException where it has no such file, or does not state size and digest
   */
  static HubFile ask(HttpClient client, URI asked)
      throws IOException, InterruptedException, DownloadException {
    URI at = asked;
    Optional<String> digest = Optional.empty();
    long bytes = -1;
    for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
      HttpResponse<Void> answer = head(client, at);
      HttpHeaders headers = answer.headers();
      digest = digest.or(() -> stated(headers));
      bytes = bytes >= 0 ? bytes : headers.firstValueAsLong("X-Linked-Size").orElse(-1);
      Optional<String> to = headers.firstValue("Location");
      if (answer.statusCode() / 100 == 3 && to.isPresent()) {
        at = at.resolve(to.get());
      } else if (answer.statusCode() == 200) {
        return of(asked, at, bytes >= 0 ? bytes : length(headers), digest);
      } else {
        throw new DownloadException(
            at + " answered " + answer.statusCode() + "; the hub may be down or no longer have it");
      }
    }
    throw new DownloadException(asked + " redirects more than " + REDIRECTS + " times");
  }

  private static HttpResponse<Void> head(HttpClient client, URI at)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at)
            .HEAD()
            .timeout(Duration.ofSeconds(30))
            .header("Accept-Encoding", "identity")
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding());
  }

  private static Optional<String> stated(HttpHeaders headers) {
    return headers
        .firstValue("X-Linked-Etag")
        .map(tag -> tag.replaceFirst("^W/", "").replace("\"", "").toLowerCase(Locale.ROOT))
        .filter(tag -> DIGEST.matcher(tag).matches());
  }

  private static long length(HttpHeaders headers) {
    return headers.firstValueAsLong("Content-Length").orElse(-1);
  }

  private static HubFile of(URI asked, URI source, long bytes, Optional<String> digest)
      throws DownloadException {
    if (bytes < 0 || digest.isEmpty()) {
      throw new DownloadException(
          asked + " states no size or no SHA-256, so that nobody could tell whether it came whole");
    }
    return new HubFile(asked, source, bytes, digest.get());
  }
}
