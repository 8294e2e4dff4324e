package dev.courant.benchmarks.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Requests that are wrong in one way or several: paths, parameters, values, headers, methods and
 * bytes. The same seed makes the same ones.
 */
final class StrangeRequests {
  private static final int HIGHEST = 0x10ffff;

  private static final List<String> PATHS =
      List.of(
          "/api/v1/articles",
          "/api/v1/articles",
          "/api/v1/articles",
          "/api/v1/articles/{id}",
          "/api/v1/articles/{id}/revisions",
          "/api/v1/articles/{id}/evidence",
          "/api/v1/stories",
          "/api/v1/stories/{id}",
          "/api/v1/sections",
          "/api/v1/outlets",
          "/api/v1/entities",
          "/api/v1/stats",
          "/api/v1/why",
          "/api/v1/openapi.json",
          "/feeds/rss.xml",
          "/feeds/atom.xml",
          "/feeds/feed.json",
          "/",
          "/latest",
          "/stories",
          "/stories/{id}",
          "/articles/{id}",
          "/sections/{id}",
          "/regions/{id}",
          "/languages/{id}",
          "/courant.js",
          "/{id}");

  private static final List<String> NAMES =
      List.of(
          "q",
          "limit",
          "cursor",
          "order",
          "fields",
          "from",
          "since",
          "until",
          "changedSince",
          "topic",
          "region",
          "outlet",
          "country",
          "language",
          "origin",
          "entity",
          "engine",
          "change",
          "story",
          "articles",
          "url",
          "langauge",
          "language[$ne]",
          "",
          "__proto__");

  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "-1",
          "1",
          "100",
          "101",
          "2147483648",
          "99999999999999999999",
          "1e3",
          "NaN",
          "null",
          "true",
          "[]",
          "{}",
          "' OR 1=1 --",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "%00",
          "%ff%fe",
          "%",
          "%zz",
          "%F0%9F%9A%A2",
          "%E2%80%AE",
          "*",
          "a*",
          "-",
          "-a",
          "\"",
          "\"a",
          "a~2",
          "a^3",
          "(a OR b",
          "headline:",
          "name:\"x",
          "headline:*",
          "\\",
          "AND",
          "a AND",
          "/a/",
          "-999999999-01-01T00:00:00Z",
          "%2B999999999-12-31T23:59:59Z",
          "2026-11-23",
          "2026-11-23T18:00:00%2B18:00",
          "2026-02-30",
          "9999-12-31T23:59:59.999999999Z",
          "0001-01-01",
          "p1.abcdefghijklmnopqrstuvwxyz",
          "a-9223372036854775808.abcdefghijklmnopqrstuvwxyz",
          "r9223372036854775807.abcdefghijklmnopqrstuvwxyz",
          "rank.1.abcdefghijklmnopqrstuvwxyz",
          "time.-9223372036854775808.abcdefghijklmnopqrstuvwxyz",
          "p.a",
          "published",
          "arrival",
          "relevance",
          "rank",
          "time",
          "pt",
          "en-US",
          "zh-Hans",
          "x-private",
          "en-a-bbb",
          "und",
          "BR",
          "world",
          "076",
          "medtop:15000000",
          "sport",
          "unclassified",
          "new,corrected,withdrawn",
          "id,original.url",
          "extractive",
          "https://a.example/",
          "http://[::1]/",
          "https://a%20b/",
          "https://xn--a/",
          "javascript:alert(1)",
          "abcdefghijklmnopqrstuvwxyz");

  private static final List<String> METHODS =
      List.of("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW");

  private static final List<String> HEADERS =
      List.of(
          "Accept: application/xml",
          "Accept: text/html",
          "Accept: */*;q=0",
          "Accept: ;;;",
          "Accept-Encoding: gzip",
          "Accept-Encoding: gzip;q=x, *;q=0",
          "Accept-Language: xx-,;;q=2",
          "If-None-Match: *",
          "If-None-Match: \"x-gzip\", W/\"y",
          "If-Modified-Since: yesterday",
          "Range: bytes=0-0,-1,999999999-",
          "Origin: https://evil.example",
          "Origin: null",
          "Origin: %%%",
          "Access-Control-Request-Method: GET",
          "Cookie: \u0001=\u0002",
          "Content-Type: nonsense",
          "X-Forwarded-For: 1.2.3.4, evil",
          "X-Forwarded-Host: evil.example",
          "Forwarded: for=\"[::1\";host=evil",
          "traceparent: 00-zz-zz-zz",
          "Expect: 100-nothing");

  private static final List<String> HOSTS =
      List.of("evil.example", "a b", "", "localhost:99999", "[::1", "localhost:", "%00", "::1");

  private final SplittableRandom dice;
  private final List<String> ids;

  StrangeRequests(long seed, List<String> ids) {
    this.dice = new SplittableRandom(seed);
    this.ids = ids;
  }

  byte[] next() {
    String method = oneIn(12) ? one(METHODS) : "GET";
    String host = oneIn(40) ? one(HOSTS) : "localhost";
    StringBuilder request = new StringBuilder(method + " " + target() + " HTTP/1.1\r\n");
    request.append("Host: ").append(host).append("\r\n");
    for (int i = dice.nextInt(3); i > 0 && oneIn(3); i--) {
      request.append(one(HEADERS)).append("\r\n");
    }
    request.append("\r\n");
    byte[] bytes = request.toString().getBytes(StandardCharsets.ISO_8859_1);
    if (oneIn(200)) {
      // Not in what ends the request, so that there is an answer to wait for.
      bytes[dice.nextInt(bytes.length - 4)] = (byte) (1 + dice.nextInt(255));
    }
    return bytes;
  }

  private String target() {
    String path = one(PATHS).replace("{id}", id());
    StringBuilder target = new StringBuilder(path);
    for (int i = dice.nextInt(4); i > 0; i--) {
      target.append(target.indexOf("?") < 0 ? '?' : '&').append(escaped(one(NAMES)));
      target.append(oneIn(20) ? "" : "=" + value());
    }
    return target.toString();
  }

  private String id() {
    return switch (dice.nextInt(4)) {
      case 0 -> escaped(one(VALUES));
      case 1 -> percent();
      default -> ids.isEmpty() ? "x" : one(ids);
    };
  }

  private String value() {
    Supplier<String> plain = () -> escaped(one(VALUES));
    return switch (dice.nextInt(8)) {
      case 0 -> percent();
      case 1 -> plain.get() + "," + plain.get();
      case 2 -> "x".repeat(dice.nextInt(oneIn(50) ? 9_000 : 300));
      case 3 -> ids.isEmpty() ? "x" : one(ids);
      default -> plain.get();
    };
  }

  /** A few characters of any script, or bytes that are none, as percent-encodings. */
  private String percent() {
    StringBuilder text = new StringBuilder();
    for (int i = dice.nextInt(8); i >= 0; i--) {
      if (oneIn(6)) {
        text.append("%%%02x".formatted(dice.nextInt(256)));
        continue;
      }
      int character = oneIn(2) ? dice.nextInt(0x3000) : dice.nextInt(HIGHEST);
      for (byte each : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
        text.append("%%%02X".formatted(each & 0xff));
      }
    }
    return text.toString();
  }

  /** What would end the request's line is escaped, most of the rest is not. */
  private String escaped(String text) {
    String line = text.replace(" ", "%20");
    return oneIn(4) ? line : line.replace("\"", "%22").replace("<", "%3C").replace("\\", "%5C");
  }

  private boolean oneIn(int many) {
    return dice.nextInt(many) == 0;
  }

  private <T> T one(List<T> some) {
    return some.get(dice.nextInt(some.size()));
  }
}
