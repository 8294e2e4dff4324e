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
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    expected.addAll(List.of("since", "until", "story", "limit", "cursor", "q"));
    JsonNode parameters = document.get("paths").get("/api/v1/articles").at("/get/parameters");
    assertThat(parameters.valueStream().map(p -> p.get("name").asString()))
        .containsExactlyElementsOf(expected);
    JsonNode limit =
        parameters
            .valueStream()
            .filter(p -> p.get("name").asString().equals("limit"))
            .findFirst()
            .orElseThrow()
            .get("schema");
    assertThat(limit.get("maximum").asInt()).isEqualTo(ListingRequest.MAX_LIMIT);
    assertThat(limit.get("default").asInt()).isEqualTo(ListingRequest.DEFAULT_LIMIT);
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
