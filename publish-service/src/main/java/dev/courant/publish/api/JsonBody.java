package dev.courant.publish.api;

import dev.courant.model.EventCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a body that is an object of texts, as a form would be. */
public final class JsonBody {
  private JsonBody() {}

  /**
   * The members of a body; none if it is empty.
   *
   * @throws BadParameterException where it is something else
   */
  public static MultiValueMap<String, String> members(byte @Nullable [] body) {
    MultiValueMap<String, String> members = new LinkedMultiValueMap<>();
    if (body == null || body.length == 0) {
      return members;
    }
    JsonNode object = object(body);
    for (String name : object.propertyNames()) {
      JsonNode value = object.get(name);
      if (!value.isString()) {
        throw new BadParameterException(name, "Give a text.");
      }
      members.add(name, value.asString());
    }
    return members;
  }

  private static JsonNode object(byte[] body) {
    try {
      JsonNode read = EventCodec.mapper().readTree(body);
      if (read.isObject()) {
        return read;
      }
    } catch (JacksonException e) {
      // The advice is the same.
    }
    throw new BadParameterException("body", "Send an object in JSON.");
  }
}
