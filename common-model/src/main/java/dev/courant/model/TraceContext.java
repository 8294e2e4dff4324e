package dev.courant.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Which trace something belongs to: the header {@value #HEADER} of W3C Trace Context, version 00.
 *
 * <p>The trace of a revision follows from the article's id and the revision alone. So every service
 * continues it without being told, what is repeated after a crash belongs to the same trace, and
 * the API can name it though no store keeps it.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId of whoever wrote it, 16 hexadecimal digits
 * @param sampled whether whoever wrote it recorded it
 */
public record TraceContext(String traceId, String spanId, boolean sampled) {
  /** The header's name. */
  public static final String HEADER = "traceparent";

  private static final Pattern TEXT =
      Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
  private static final String NO_TRACE = "0".repeat(32);
  private static final String NO_SPAN = "0".repeat(16);
  private static final int LONGEST = 200;

  public TraceContext {
    Require.that(traceId.matches("[0-9a-f]{32}") && !traceId.equals(NO_TRACE), "no trace id");
    Require.that(spanId.matches("[0-9a-f]{16}") && !spanId.equals(NO_SPAN), "no span id");
  }

  /** The trace of a revision, in a span of its own. */
  public static TraceContext of(ArticleId article, int revision) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((article.value() + "/" + revision).getBytes(StandardCharsets.US_ASCII));
      return new TraceContext(HexFormat.of().formatHex(digest, 0, 16), newSpan(), false);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The trace that a record belongs to; empty if its header is missing or none. */
  public static Optional<TraceContext> in(Headers headers) {
    Header header = headers.lastHeader(HEADER);
    return header == null || header.value() == null || header.value().length > LONGEST
        ? Optional.empty()
        : parse(new String(header.value(), StandardCharsets.US_ASCII));
  }

  /** The trace that a header's value names; empty if it names none. */
  public static Optional<TraceContext> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()
        || matcher.group(1).equals("ff")
        || matcher.group(1).equals("00") && matcher.group(5) != null
        || matcher.group(2).equals(NO_TRACE)
        || matcher.group(3).equals(NO_SPAN)) {
      return Optional.empty();
    }
    boolean sampled = (Integer.parseInt(matcher.group(4), 16) & 1) == 1;
    return Optional.of(new TraceContext(matcher.group(2), matcher.group(3), sampled));
  }

  /** The same trace in a new span. */
  public TraceContext next() {
    return new TraceContext(traceId, newSpan(), sampled);
  }

  /** Sets the header of a record, and replaces an earlier one. */
  public void writeTo(Headers headers) {
    headers.remove(HEADER);
    headers.add(HEADER, toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static String newSpan() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
  }

  /** The header's value. */
  @Override
  public String toString() {
    return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
  }
}
