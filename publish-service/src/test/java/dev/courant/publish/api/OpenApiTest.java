package dev.courant.publish.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.courant.model.Analysis;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CompiledBy;
import dev.courant.model.Entity;
import dev.courant.model.EventCodec;
import dev.courant.model.Origin;
import dev.courant.model.Original;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.model.Withheld;
import dev.courant.model.story.Difference;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.Moment;
import dev.courant.model.story.Quote;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.store.Facet;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

final class OpenApiTest {
  private final JsonNode document = read();

  static Stream<Class<?>> answers() {
    return Stream.of(
        ArticlePublished.class,
        ArticleSummarized.class,
        Statement.class,
        Analysis.class,
        Section.class,
        Section.Label.class,
        Original.class,
        Outlet.class,
        Origin.class,
        Entity.class,
        Sentence.class,
        CompiledBy.class,
        Withheld.class,
        StoryCard.class,
        StoryTold.class,
        StorySentence.class,
        StoryArticle.class,
        Quote.class,
        Moment.class,
        Difference.class,
        Difference.Side.class,
        Evidence.class,
        Reach.class,
        StoriesController.Pointer.class);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void describesEveryMemberOfWhatIsAnswered(Class<?> type) {
    String name = type == StoriesController.Pointer.class ? "StoryPointer" : type.getSimpleName();
    JsonNode schema = document.at("/components/schemas/" + name);
    List<RecordComponent> members = Arrays.asList(type.getRecordComponents());
    assertThat(schema.get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            members.stream().map(RecordComponent::getName).toList());
    List<String> required =
        members.stream()
            .filter(m -> !m.getAnnotatedType().isAnnotationPresent(Nullable.class))
            .filter(m -> !m.getAccessor().isAnnotationPresent(JsonInclude.class))
            .map(RecordComponent::getName)
            .toList();
    assertThat(texts(schema.get("required"))).containsExactlyInAnyOrderElementsOf(required);
  }

  @Test
  void namesEveryFilter() {
    List<String> expected =
        new ArrayList<>(Arrays.stream(Facet.values()).map(Facet::parameter).toList());
    expected.addAll(
        List.of(
            "from",
            "since",
            "until",
            "changedSince",
            "story",
            "q",
            "order",
            "limit",
            "cursor",
            "fields"));
    assertThat(parameters("/api/v1/articles").map(p -> p.get("name").asString()))
        .containsExactlyInAnyOrderElementsOf(expected);
    JsonNode limit =
        parameters("/api/v1/articles")
            .filter(p -> p.get("name").asString().equals("limit"))
            .findFirst()
            .orElseThrow()
            .get("schema");
    assertThat(limit.get("maximum").asInt()).isEqualTo(ListingRequest.MAX_LIMIT);
    assertThat(limit.get("default").asInt()).isEqualTo(ListingRequest.DEFAULT_LIMIT);
  }

  /** Every value that is named there is taken. */
  @ParameterizedTest
  @ValueSource(strings = {"region", "topic", "country", "change", "order", "fields"})
  void namesValuesThatThereAre(String name) {
    List<String> values =
        parameters("/api/v1/articles")
            .filter(p -> p.get("name").asString().equals(name))
            .flatMap(p -> p.findValues("enum").stream())
            .flatMap(JsonNode::valueStream)
            .map(JsonNode::asString)
            .toList();
    assertThat(values)
        .isNotEmpty()
        .allSatisfy(value ->
            assertThat(ListingRequest.of(new LinkedMultiValueMap<>(Map.of(name, List.of(value)))))
                .isNotNull());
  }

  @Test
  void describesTheErrorsOfEveryAddress() {
    document
        .get("paths")
        .propertyStream()
        .forEach(path -> {
          boolean stream = path.getKey().endsWith("/stream");
          if (path.getKey().startsWith("/api/") && !stream && path.getValue().has("get")) {
            assertThat(path.getValue().at("/get/responses").propertyNames())
                .as(path.getKey())
                .contains("200", "400", "406", "421", "429", "503");
          }
        });
  }

  private Stream<JsonNode> parameters(String path) {
    return document
        .get("paths")
        .get(path)
        .at("/get/parameters")
        .valueStream()
        .map(parameter -> {
          JsonNode reference = parameter.get("$ref");
          return reference == null ? parameter : document.at(reference.asString().substring(1));
        });
  }

  @Test
  void hasEveryReferenceThatItMakes() {
    List<String> references = document.findValuesAsString("$ref");
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static JsonNode read() {
    try (var in = OpenApiTest.class.getResourceAsStream("/publish/openapi.json")) {
      return EventCodec.mapper().readTree(Objects.requireNonNull(in).readAllBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
