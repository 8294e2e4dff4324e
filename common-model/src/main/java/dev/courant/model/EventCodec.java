package dev.courant.model;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one codec for every value on every topic: JSON (RFC 8259) in UTF-8, times as RFC 3339 in UTC,
 * durations as ISO 8601, absent values left out, unknown fields ignored on reading so that older
 * readers survive newer writers.
 */
public final class EventCodec {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .changeDefaultPropertyInclusion(i ->
              i.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
          .build();

  private EventCodec() {}

  /** The mapper behind the codec, for answers in the same form. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** The bytes of a value. */
  public static byte[] encode(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /**
   * The value in bytes.
   *
   * @throws UndecodableException where they are no JSON, or not of that type
   */
  public static <T> T decode(byte[] bytes, Class<T> type) {
    try {
      T value = MAPPER.readValue(bytes, type);
      if (value == null) {
        throw new UndecodableException("null is no " + type.getSimpleName(), null);
      }
      return value;
    } catch (JacksonException e) {
      throw new UndecodableException(
          "not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }

  /** The JSON text of a value. */
  public static String text(Object value) {
    return new String(encode(value), StandardCharsets.UTF_8);
  }

  /** The bytes are not what they should be; trying again will not help. */
  public static final class UndecodableException extends RuntimeException {
    UndecodableException(String message, @org.jspecify.annotations.Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
