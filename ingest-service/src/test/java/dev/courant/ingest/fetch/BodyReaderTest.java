package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
  private static final int LIMIT = 100_000;
  private static final byte[] TEXT = text();

  private final BodyReader reader = new BodyReader(LIMIT, false);

  @Test
  void everyAdvertisedCodingDecodes() throws IOException {
    assertThat(read(TEXT)).isEqualTo(TEXT);
    assertThat(read(TEXT, "identity")).isEqualTo(TEXT);
    assertThat(read(gzip(TEXT), "gzip")).isEqualTo(TEXT);
    assertThat(read(gzip(TEXT), "X-GZIP")).isEqualTo(TEXT);
    assertThat(read(deflate(TEXT, false), "deflate")).isEqualTo(TEXT);
    assertThat(read(deflate(TEXT, true), "deflate")).isEqualTo(TEXT);
    assertThat(read(zstd(TEXT), "zstd")).isEqualTo(TEXT);
  }

  @Test
  void codingsThatWereAppliedInTurnAreUndoneInReverse() throws IOException {
    assertThat(read(gzip(zstd(TEXT)), "zstd, gzip")).isEqualTo(TEXT);
    assertThat(read(gzip(zstd(TEXT)), "zstd", "gzip")).isEqualTo(TEXT);
  }

  @Test
  void gzipMembersAreJoinedAndWhatFollowsThemIsIgnored() throws IOException {
    byte[] members =
        concat(gzip(TEXT), gzip(new byte[0]), gzip("more".getBytes(StandardCharsets.UTF_8)));

    byte[] read = read(concat(members, "garbage".getBytes(StandardCharsets.UTF_8)), "gzip");

    assertThat(read).isEqualTo(concat(TEXT, "more".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aHundredThousandEmptyGzipMembersAreReadWithoutRecursion() throws IOException {
    byte[] empty = gzip(new byte[0]);
    var members = new ByteArrayOutputStream();
    for (int i = 0; i < 100_000; i++) {
      members.write(empty);
    }

    assertThat(read(members.toByteArray(), "gzip")).isEmpty();
  }

  @Test
  void gzipHeadersMayHoldNameCommentAndMore() throws IOException {
    byte[] plain = gzip(TEXT);
    byte[] fields = {
      0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 9, 9, 'n', 0, 'c', 0, 1, 1
    };

    assertThat(read(concat(fields, Arrays.copyOfRange(plain, 10, plain.length)), "gzip"))
        .isEqualTo(TEXT);
  }

  @Test
  void anEmptyBodyIsEmptyInAnyCoding() throws IOException {
    assertThat(read(new byte[0], "gzip")).isEmpty();
    assertThat(read(new byte[0], "zstd")).isEmpty();
  }

  @Test
  void plainTextIsReadWhateverIsSaidOfIt() throws IOException {
    for (String coding : List.of("gzip", "deflate", "br", "zstd", "utf-8", "none", "compress")) {
      assertThat(read(TEXT, coding)).isEqualTo(TEXT);
    }
  }

  @Test
  void gzipIsUndoneThoughNobodyAnnouncedIt() throws IOException {
    assertThat(read(gzip(TEXT))).isEqualTo(TEXT);
    assertThat(read(gzip(gzip(TEXT)), "gzip")).isEqualTo(TEXT);
    assertThat(read(gzip(TEXT), "utf-8")).isEqualTo(TEXT);
  }

  @Test
  void brotliIsUndoneThoughNobodyAskedForIt() throws IOException {
    byte[] brotli = Base64.getDecoder().decode("CwmASGFyYm91ciBzdHJpa2UgZW5kcwM=");

    assertThat(read(brotli, "br"))
        .isEqualTo("Harbour strike ends".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aBombInABombIsRefused() throws IOException {
    byte[] inner = gzip(new byte[50 * LIMIT]);
    byte[] outer = gzip(concat(inner, new byte[2 * LIMIT]));

    assertThatThrownBy(() -> read(outer, "gzip")).isInstanceOf(FetchFailure.class);
  }

  @Test
  void whatDoesNotDecodeFailsWithoutAnythingButIOExceptions() {
    byte[] other = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3};
    assertThatThrownBy(() -> read(other, "gzip")).isInstanceOf(ZipException.class);
    assertThatThrownBy(() -> read(other, "compress")).isInstanceOf(FetchFailure.class);
    for (String coding : List.of("gzip", "deflate", "zstd", "br", "gzip,gzip,gzip")) {
      for (int seed = 0; seed < 200; seed++) {
        byte[] noise = noise(seed, coding);
        try {
          read(noise, coding);
        } catch (IOException _) {
          continue; // read to the end by chance, or refused: both are answers
        }
      }
    }
  }

  @Test
  void aBodyAtTheLimitIsReadAndOneByteMoreIsRefusedOrCut() throws IOException {
    assertThat(read(gzip(new byte[LIMIT]), "gzip")).hasSize(LIMIT);
    assertThatThrownBy(() -> read(gzip(new byte[LIMIT + 1]), "gzip"))
        .isInstanceOf(FetchFailure.class);
    var cutting = new BodyReader(LIMIT, true);
    assertThat(cutting.read(new ByteArrayInputStream(new byte[LIMIT + 1]), List.of()))
        .hasSize(LIMIT);
  }

  private byte[] read(byte[] body, String... codings) throws IOException {
    return reader.read(new ByteArrayInputStream(body), List.of(codings));
  }

  private static byte[] noise(int seed, String coding) {
    var random = new Random(seed);
    byte[] noise = new byte[200];
    random.nextBytes(noise);
    if (coding.startsWith("gzip")) {
      noise[0] = 0x1F;
      noise[1] = (byte) 0x8B;
    }
    return noise;
  }

  private static byte[] text() {
    return "All the news that is fit to test. ".repeat(500).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    return written(out, new GZIPOutputStream(out), plain);
  }

  private static byte[] zstd(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    return written(out, new ZstdOutputStream(out), plain);
  }

  private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
    var out = new ByteArrayOutputStream();
    return written(out, new DeflaterOutputStream(out, new Deflater(6, raw)), plain);
  }

  private static byte[] written(ByteArrayOutputStream bytes, OutputStream encoder, byte[] plain)
      throws IOException {
    try (encoder) {
      encoder.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[]... parts) throws IOException {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }
}
