package dev.courant.model;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads an edition: 1 where a record names none, as those do that were written before there were
 * any.
 */
final class EditionReader extends StdDeserializer<Integer> {
  EditionReader() {
    super(Integer.class);
  }

  @Override
  public Integer deserialize(JsonParser parser, DeserializationContext context) {
    return parser.getIntValue();
  }

  @Override
  public Integer getNullValue(DeserializationContext context) {
    return 1;
  }

  @Override
  public Object getAbsentValue(DeserializationContext context) {
    return 1;
  }
}
