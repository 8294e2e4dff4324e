package dev.courant.publish.docs;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The page of the topics, made once at the start from the AsyncAPI description and the JSON Schemas
 * of the events, which are the source.
 */
@Component
final class TopicsPage {
  static final String ADDRESS = "/docs/topics";

  private static final String CONTRACT = "dev/courant/";

  private final JsonNode description = read();

  /**
   * A topic.
   *
   * @param message name of what its records hold
   */
  record Channel(String topic, String anchor, String description, String message) {}

  /**
   * A kind of record.
   *
   * @param schema name of the file with its JSON Schema; empty where the description has all of it
   * @param shapes of the value, its own first; empty where the value is told in words alone
   */
  record Message(
      String name, String anchor, String description, String schema, List<Shape> shapes) {}

  /** What the template shows. */
  Map<String, Object> model() {
    JsonNode event = description.at("/components/schemas/cloudEvent");
    return Map.of(
        "about", description.at("/info/description").asString(),
        "channels", channels(),
        "messages", messages(),
        "headers", Shape.of("Headers", event, _ -> "headers"));
  }

  private List<Channel> channels() {
    return description
        .get("channels")
        .propertyStream()
        .map(channel ->
            new Channel(
                channel.getValue().path("address").asString(),
                "topic-" + channel.getKey(),
                channel.getValue().path("description").asString(""),
                channel.getValue().path("messages").propertyNames().iterator().next()))
        .toList();
  }

  private List<Message> messages() {
    return description
        .at("/components/messages")
        .propertyStream()
        .map(message -> message(message.getKey(), message.getValue()))
        .toList();
  }

  private static Message message(String name, JsonNode message) {
    JsonNode payload = message.path("payload");
    String file = payload.at("/schema/$ref").asString("");
    JsonNode schema = file.isEmpty() ? payload : schema(file);
    UnaryOperator<String> anchors = type -> type.equals(name) ? name : name + "-" + type;
    Stream<Shape> own = Stream.of(Shape.of(name, schema, anchors));
    Stream<Shape> parts =
        schema
            .path("$defs")
            .propertyStream()
            .map(part -> Shape.of(part.getKey(), part.getValue(), anchors));
    Stream<Shape> headers =
        message.path("headers").has("properties")
            ? Stream.of(Shape.of("headers", message.get("headers"), anchors))
            : Stream.of();
    return new Message(
        name,
        "message-" + name,
        message.path("description").asString(""),
        file,
        Stream.of(schema.has("properties") ? own : Stream.<Shape>of(), headers, parts)
            .flatMap(shapes -> shapes)
            .toList());
  }

  private static JsonNode schema(String file) {
    try (InputStream in = new ClassPathResource(CONTRACT + file).getInputStream()) {
      return EventCodec.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read() {
    YamlMapFactoryBean yaml = new YamlMapFactoryBean();
    yaml.setResources(new ClassPathResource(CONTRACT + "asyncapi.yaml"));
    return EventCodec.mapper().valueToTree(Objects.requireNonNull(yaml.getObject()));
  }
}
