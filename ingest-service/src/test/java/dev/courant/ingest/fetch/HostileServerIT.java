package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that send what no server should: each fetch ends within its limits, with its reason. */
class HostileServerIT {
  private static final String OK = "HTTP/1.1 200 OK";
  private static final byte[] GZIP_WITH_ENDLESS_NAME = {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 3};
  private static final int WRITE_BYTES = 16 * 1024;
  private static final int BOMB_BYTES = 8 * 1024 * 1024;

  private static final Duration DEADLINE = Duration.ofSeconds(3);

  /** Twice the deadline: the rest is for a busy machine. */
  private static final Duration LIMIT = DEADLINE.multipliedBy(2);

  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final OutletServer server = new OutletServer();
  private final FakeNetwork network = new FakeNetwork(server);
  private final Door door =
      Door.open(FetchSettingsFixture.within(DEADLINE), network, Clock.systemUTC());

  private enum Attack {
    GZIP_BOMB(FailureReason.TOO_LARGE),
    DEFLATE_BOMB(FailureReason.TOO_LARGE),
    ZSTD_BOMB(FailureReason.TOO_LARGE),
    ZSTD_WINDOW_OF_GIGABYTES(FailureReason.BAD_ENCODING),
    GZIP_IN_GZIP_BOMB(FailureReason.TOO_LARGE),
    TEN_CODINGS(FailureReason.BAD_ENCODING),
    UNKNOWN_CODING(FailureReason.BAD_ENCODING),
    BROKEN_GZIP(FailureReason.BAD_ENCODING),
    CUT_GZIP(FailureReason.BAD_ENCODING),
    ANNOUNCED_GIGABYTES(FailureReason.TOO_LARGE),
    ENDLESS_BODY(FailureReason.TOO_LARGE),
    TINY_CHUNKS_WITH_LONG_EXTENSIONS(FailureReason.TOO_LARGE),
    ENDLESS_CHUNKS(FailureReason.TOO_LARGE),
    ENDLESS_EMPTY_GZIP_MEMBERS(FailureReason.TOO_LARGE),
    ENDLESS_BODY_OF_AN_ERROR(null),
    TRICKLING_BODY(FailureReason.TOO_SLOW),
    TRICKLING_GZIP(FailureReason.TOO_SLOW),
    TRICKLING_HEAD(FailureReason.TOO_SLOW),
    SILENCE(FailureReason.TOO_SLOW),
    ENDLESS_INTERIM_ANSWERS(FailureReason.TOO_LARGE),
    ENDLESS_HEADERS(FailureReason.PROTOCOL),
    ENDLESS_HEADER(FailureReason.PROTOCOL),
    ENDLESS_CHUNK_SIZE(FailureReason.PROTOCOL),
    NOT_HTTP(FailureReason.PROTOCOL),
    NEGATIVE_LENGTH(FailureReason.PROTOCOL),
    SHORT_BODY(FailureReason.CONNECTION),
    NO_ANSWER(FailureReason.CONNECTION),
    REDIRECT_LOOP(FailureReason.TOO_MANY_REDIRECTS),
    TEN_THOUSAND_REDIRECTS(FailureReason.TOO_MANY_REDIRECTS),
    REDIRECT_TO_NOWHERE(FailureReason.BAD_ADDRESS);

    private final FailureReason expected;

    Attack(FailureReason expected) {
      this.expected = expected;
    }

    String path() {
      return "/" + name();
    }
  }

  @BeforeEach
  void arm() throws IOException {
    armBombs();
    armEndless();
    armSlow();
    armMalformed();
    armRedirects();
    server.onText("/news", "news");
    network.name("good.example", FakeNetwork.PUBLIC);
    for (Attack attack : Attack.values()) {
      network.name(host(attack), FakeNetwork.PUBLIC);
    }
  }

  @AfterEach
  void close() throws IOException {
    end.countDown();
    callers.close();
    door.close();
    server.close();
  }

  @Test
  void everyAttackEndsWithItsReasonWhileOtherFetchesGoOn() throws Exception {
    long start = System.nanoTime();
    Map<Attack, Future<FetchResult>> attacks = new EnumMap<>(Attack.class);
    for (Attack attack : Attack.values()) {
      attacks.put(attack, callers.submit(() -> fetch("http://" + host(attack) + attack.path())));
    }
    for (int i = 0; i < 20; i++) {
      assertThat(fetch("http://good.example/news")).isInstanceOf(FetchResult.Fetched.class);
    }
    assertThat(attacks.get(Attack.SILENCE)).isNotDone();

    for (Attack attack : Attack.values()) {
      long left = LIMIT.toNanos() - (System.nanoTime() - start);
      FetchResult result = attacks.get(attack).get(left, TimeUnit.NANOSECONDS);
      if (attack.expected == null) {
        assertThat(result).as("%s", attack).isInstanceOf(FetchResult.Answered.class);
      } else {
        assertThat(result)
            .as("%s", attack)
            .isInstanceOfSatisfying(
                FetchResult.Failed.class,
                failed -> assertThat(failed.reason()).as("%s", attack).isEqualTo(attack.expected));
      }
    }
    assertThat(server.requestLines().stream().filter(line -> line.contains("/hop/")).count())
        .isEqualTo(5);
  }

  @Test
  void aServerThatNeverFinishesItsTlsHandshakeIsGivenUp() {
    network.name("slow-tls.example", FakeNetwork.PUBLIC);

    FetchResult result = fetch("https://slow-tls.example/");

    assertThat(result).isInstanceOf(FetchResult.Failed.class);
    assertThat(((FetchResult.Failed) result).reason())
        .isIn(FailureReason.TOO_SLOW, FailureReason.TLS);
  }

  @Test
  void aLongRobotsFileIsCutInsteadOfRefused() {
    server.on("/robots.txt", OK, "# padding\n".repeat(30_000).getBytes(StandardCharsets.UTF_8));

    assertThat(fetch("http://good.example/news", Purpose.PAGE))
        .isInstanceOf(FetchResult.Fetched.class);
  }

  private FetchResult fetch(String address) {
    return fetch(address, Purpose.FEED);
  }

  private FetchResult fetch(String address, Purpose purpose) {
    return door.fetcher().fetch(FetchRequest.of(URI.create(address), purpose));
  }

  private static String host(Attack attack) {
    return "h" + attack.ordinal() + ".example";
  }

  private void armBombs() throws IOException {
    byte[] gzip = compressed(Coding.GZIP, new byte[BOMB_BYTES]);
    encoded(Attack.GZIP_BOMB, "gzip", gzip);
    encoded(Attack.GZIP_IN_GZIP_BOMB, "gzip, gzip", compressed(Coding.GZIP, gzip));
    encoded(Attack.DEFLATE_BOMB, "deflate", compressed(Coding.DEFLATE, new byte[BOMB_BYTES]));
    encoded(Attack.ZSTD_BOMB, "zstd", compressed(Coding.ZSTD, new byte[BOMB_BYTES]));
    // Frame header (RFC 8878, 3.1.1) with window descriptor 0xA8: 2^31 bytes.
    byte[] window = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x00, (byte) 0xA8, 0x01, 0x00, 0x00};
    encoded(Attack.ZSTD_WINDOW_OF_GIGABYTES, "zstd", window);
    encoded(Attack.TEN_CODINGS, "gzip" + ", gzip".repeat(9), gzip);
    encoded(Attack.UNKNOWN_CODING, "compress", new byte[] {0x1F, (byte) 0x9D, 1, 2, 3});
    encoded(
        Attack.BROKEN_GZIP, "gzip", new byte[] {0x1F, (byte) 0x8C, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2});
    byte[] cut = compressed(Coding.GZIP, "some text".getBytes(StandardCharsets.UTF_8));
    encoded(Attack.CUT_GZIP, "gzip", Arrays.copyOf(cut, cut.length - 10));
  }

  private void armEndless() throws IOException {
    byte[] block = new byte[8_192];
    server.on(Attack.ENDLESS_BODY.path(), out -> repeat(out, OK + "\r\n\r\n", block));
    server.on(
        Attack.ENDLESS_BODY_OF_AN_ERROR.path(),
        out -> repeat(out, "HTTP/1.1 500 Oops\r\n\r\n", block));
    server.on(
        Attack.ENDLESS_CHUNKS.path(),
        out -> repeat(out, OK + "\r\nTransfer-Encoding: chunked\r\n\r\n", bytes("4\r\nabcd\r\n")));
    byte[] padded = bytes("1;" + "x".repeat(8_000) + "\r\na\r\n");
    server.on(
        Attack.TINY_CHUNKS_WITH_LONG_EXTENSIONS.path(),
        out -> repeat(out, OK + "\r\nTransfer-Encoding: chunked\r\n\r\n", padded));
    byte[] member = compressed(Coding.GZIP, new byte[0]);
    server.on(
        Attack.ENDLESS_EMPTY_GZIP_MEMBERS.path(),
        out -> repeat(out, OK + "\r\nContent-Encoding: gzip\r\n\r\n", member));
    server.on(Attack.ENDLESS_HEADERS.path(), out -> repeat(out, OK + "\r\n", bytes("A: b\r\n")));
    server.on(Attack.ENDLESS_HEADER.path(), out -> repeat(out, OK + "\r\nA: ", bytes("aaaa")));
    server.on(
        Attack.ENDLESS_CHUNK_SIZE.path(),
        out -> repeat(out, OK + "\r\nTransfer-Encoding: chunked\r\n\r\n1;", bytes("aaaa")));
    server.on(
        Attack.ENDLESS_INTERIM_ANSWERS.path(),
        out -> repeat(out, "", bytes("HTTP/1.1 103 Early Hints\r\n\r\n")));
  }

  private void armSlow() {
    server.on(Attack.TRICKLING_BODY.path(), out -> trickle(out, OK + "\r\n\r\n", "a"));
    server.on(
        Attack.TRICKLING_GZIP.path(),
        out -> {
          OutletServer.write(out, OK + "\r\nContent-Encoding: gzip", GZIP_WITH_ENDLESS_NAME);
          trickle(out, "", "a");
        });
    server.on(Attack.TRICKLING_HEAD.path(), out -> trickle(out, OK + "\r\nA: ", "a"));
    server.on(Attack.SILENCE.path(), out -> end.await());
  }

  private void armMalformed() {
    server.on(Attack.NOT_HTTP.path(), out -> send(out, "SSH-2.0-OpenSSH_9.9\r\n".repeat(30)));
    server.on(
        Attack.NEGATIVE_LENGTH.path(), out -> send(out, OK + "\r\nContent-Length: -1\r\n\r\n"));
    server.on(
        Attack.SHORT_BODY.path(), out -> send(out, OK + "\r\nContent-Length: 100\r\n\r\nshort"));
    server.on(
        Attack.ANNOUNCED_GIGABYTES.path(),
        out -> {
          send(out, OK + "\r\nContent-Length: 9999999999\r\n\r\n");
          end.await();
        });
    server.on(Attack.NO_ANSWER.path(), out -> {});
  }

  private void armRedirects() {
    redirect(Attack.REDIRECT_LOOP.path(), Attack.REDIRECT_LOOP.path());
    redirect(Attack.REDIRECT_TO_NOWHERE.path(), "http://[");
    redirect(Attack.TEN_THOUSAND_REDIRECTS.path(), "/hop/1");
    for (int hop = 1; hop <= 10_000; hop++) {
      redirect("/hop/" + hop, "/hop/" + (hop + 1));
    }
  }

  private void redirect(String path, String location) {
    server.on(path, "HTTP/1.1 301 Moved Permanently\r\nLocation: " + location);
  }

  private void encoded(Attack attack, String coding, byte[] body) {
    server.on(attack.path(), OK + "\r\nContent-Encoding: " + coding, body);
  }

  private void repeat(OutputStream out, String head, byte[] piece) throws IOException {
    byte[] pieces = new byte[(WRITE_BYTES / piece.length + 1) * piece.length];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = piece[i % piece.length];
    }
    send(out, head);
    while (end.getCount() > 0) {
      out.write(pieces); // fails once the client hangs up
    }
  }

  private void trickle(OutputStream out, String head, String piece) throws Exception {
    send(out, head);
    while (!end.await(50, TimeUnit.MILLISECONDS)) {
      send(out, piece);
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(bytes(text));
    out.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private enum Coding {
    GZIP,
    DEFLATE,
    ZSTD
  }

  private static byte[] compressed(Coding coding, byte[] plain) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (coding) {
          case GZIP -> new GZIPOutputStream(compressed);
          case DEFLATE -> new DeflaterOutputStream(compressed);
          case ZSTD -> new ZstdOutputStream(compressed);
        }) {
      out.write(plain);
    }
    return compressed.toByteArray();
  }
}
