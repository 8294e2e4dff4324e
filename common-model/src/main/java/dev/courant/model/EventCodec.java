package dev.courant.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one codec for every value on every topic: JSON (RFC 8259) in UTF-8, times as RFC 3339 in UTC,
 * durations as ISO 8601, absent values left out, unknown fields ignored on reading so that older
 * readers survive newer writers. A value that was read is whole: required fields are checked here,
 * and nowhere else.
 */
public final class EventCodec {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new UnknownFields())
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
   * The value in bytes, whole: every field is there that its type requires. Nothing but {@link
   * UndecodableException} comes of any bytes, however deep, long or wrong they are.
   *
   * @param bytes of a record's value; null for a record without one
   * @throws UndecodableException if they are no JSON, not of that type, or leave out a field
   */
  public static <T> T decode(byte @Nullable [] bytes, Class<T> type) {
    String name = type.getSimpleName();
    if (bytes == null) {
      throw new UndecodableException("no value, where there should be one of type " + name, null);
    }
    try {
      T value = MAPPER.readValue(bytes, type);
      if (value == null) {
        throw new UndecodableException("null, where there should be a value of type " + name, null);
      }
      if (value instanceof Record whole) {
        RequiredFields.require(whole);
      }
      return value;
    } catch (JacksonException e) {
      throw new UndecodableException("not of type " + name + ": " + e.getOriginalMessage(), e);
    } catch (RuntimeException | StackOverflowError e) {
      if (e instanceof UndecodableException known) {
        throw known;
      }
      throw new UndecodableException(
          "not a whole value of type " + name + ": " + e.getMessage(), e);
    }
  }

  /** The JSON text of a value. */
  public static String text(Object value) {
    return new String(encode(value), StandardCharsets.UTF_8);
  }

  /**
   * Skips unknown fields where they stand. Without it Jackson keeps a copy of each until the record
   * is made, which costs more than the record where a card is read from a whole article.
   */
  private static final class UnknownFields extends JacksonAnnotationIntrospector {
    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(
        MapperConfig<?> config, Annotated annotated) {
      return super.findPropertyIgnoralByName(config, annotated).withIgnoreUnknown();
    }
  }

  /** The bytes are not what they should be; trying again will not help. */
  public static final class UndecodableException extends RuntimeException {
    /** For a value that was read and does not fit where it stands. */
    public UndecodableException(String message) {
      super(message);
    }

    UndecodableException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
