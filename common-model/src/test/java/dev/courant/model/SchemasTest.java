package dev.courant.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryTold;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The published schemas say what the records say. After a deliberate change of a record, run with
 * {@code -Dcourant.schemas.write=true} to write them anew, and add a golden file for the new
 * version.
 */
class SchemasTest {
  private static final Path FILES = Path.of("src/main/resources/dev/courant/schemas");

  static Stream<Arguments> events() {
    return Stream.of(
        Arguments.of("feed.v1.json", Feed.class, Examples.LEASED_FEED),
        Arguments.of("feed-state.v1.json", FeedState.class, Examples.SUBSCRIBED_STATE),
        Arguments.of("sighting.v1.json", Sighting.class, Examples.SIGHTING),
        Arguments.of("article-state.v1.json", ArticleState.class, Examples.ARTICLE_STATE),
        Arguments.of("feed-state.v1.json", FeedState.class, Examples.STATE_WITH_GUIDS),
        Arguments.of("sighting.v1.json", Sighting.class, Examples.SIGHTING_ELSEWHERE),
        Arguments.of("article-state.v1.json", ArticleState.class, Examples.JUDGED_STATE),
        Arguments.of("article-state.v1.json", ArticleState.class, Examples.STATE_WITH_FURNITURE),
        Arguments.of("article-ingested.v1.json", ArticleIngested.class, Examples.CHANGED),
        Arguments.of("article-ingested.v1.json", ArticleIngested.class, Examples.INGESTED),
        Arguments.of("article-summarized.v1.json", ArticleSummarized.class, Examples.SUMMARIZED),
        Arguments.of(
            "article-summarized.v1.json",
            ArticleSummarized.class,
            Examples.SUMMARIZED_WITH_ENTITIES),
        Arguments.of(
            "article-summarized.v1.json", ArticleSummarized.class, Examples.SECOND_EDITION),
        Arguments.of("article-summarized.v1.json", ArticleSummarized.class, Examples.TRANSLATED),
        Arguments.of("article-published.v1.json", ArticlePublished.class, Examples.PUBLISHED),
        Arguments.of("article-published.v1.json", ArticlePublished.class, Examples.SECOND_CARD),
        Arguments.of(
            "summarized-revision.v1.json", SummarizedRevision.class, Examples.SUMMARIZED_REVISION),
        Arguments.of(
            "article-summarized.v1.json",
            ArticleSummarized.class,
            Examples.SUMMARIZED_WITH_FEATURES),
        Arguments.of("story-member.v1.json", StoryMember.class, Examples.STORY_MEMBER),
        Arguments.of("story-member.v1.json", StoryMember.class, Examples.FORMER_MEMBER),
        Arguments.of("story-member.v1.json", StoryMember.class, Examples.STORY_MEMBER_OF_AN_OUTLET),
        Arguments.of("story-told.v1.json", StoryTold.class, Examples.STORY_TOLD),
        Arguments.of("story-told.v1.json", StoryTold.class, Examples.MERGED_STORY),
        Arguments.of("error-report.v1.json", ErrorReport.class, Examples.ERROR_REPORT),
        Arguments.of("error-report.v1.json", ErrorReport.class, Examples.DONE_REPORT));
  }

  @ParameterizedTest
  @MethodSource("events")
  void saysWhatTheRecordSays(String file, Class<?> type, Object example) throws IOException {
    JsonNode schema = generator().generateSchema(type);
    if (Boolean.getBoolean("courant.schemas.write")) {
      Files.writeString(
          FILES.resolve(file),
          EventCodec.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n");
    }
    assertThat(EventCodec.mapper().readTree(Files.readString(FILES.resolve(file))))
        .isEqualTo(schema);
  }

  @ParameterizedTest
  @MethodSource("events")
  void admitsTheExample(String file, Class<?> type, Object example) throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(FILES.resolve(file)));
    assertThat(schema.validate(EventCodec.mapper().readTree(EventCodec.encode(example)))).isEmpty();
  }

  @Test
  void theAsyncApiNamesEveryTopicAndEverySchema() throws IOException {
    JsonNode document =
        new YAMLMapper()
            .readTree(Files.readString(Path.of("src/main/resources/dev/courant/asyncapi.yaml")));
    assertThat(document.path("asyncapi").asString()).isEqualTo("3.0.0");
    assertThat(
            document
                .path("channels")
                .valueStream()
                .map(channel -> channel.path("address").asString()))
        .contains(
            Topics.FEEDS,
            Topics.FEED_STATES,
            Topics.SIGHTINGS,
            Topics.ARTICLE_STATES,
            Topics.RAW,
            Topics.SUMMARIZED,
            Topics.PUBLISHED,
            Topics.SUMMARIZED_REVISIONS,
            Topics.SECOND_EDITIONS,
            Topics.STORIES,
            Topics.STORY_MEMBERS,
            Topics.REPORTS,
            Topics.deadLettersOf(Topics.SECOND_EDITIONS),
            Topics.deadLettersOf(Topics.RAW),
            Topics.deadLettersOf(Topics.SUMMARIZED));
    assertThat(
            document
                .path("components")
                .path("messages")
                .valueStream()
                .map(message -> message.path("payload").path("schema").path("$ref").asString())
                .filter(ref -> !ref.isEmpty()))
        .allMatch(ref -> Files.exists(FILES.getParent().resolve(ref)))
        .hasSize(11);
  }

  private static SchemaGenerator generator() {
    var builder =
        new SchemaGeneratorConfigBuilder(
            EventCodec.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
    builder.with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.FLATTENED_ENUMS);
    builder
        .forTypesInGeneral()
        .withCustomDefinitionProvider((type, context) -> {
          if (type.getErasedType() == ArticleId.class || type.getErasedType() == StoryId.class) {
            return text(
                context.getGeneratorConfig().createObjectNode(), "pattern", "^[a-z2-7]{26}$");
          }
          if (type.getErasedType() == Instant.class) {
            return text(context.getGeneratorConfig().createObjectNode(), "format", "date-time");
          }
          return type.getErasedType() == Duration.class
              ? text(context.getGeneratorConfig().createObjectNode(), "format", "duration")
              : null;
        });
    builder
        .forFields()
        .withRequiredCheck(field ->
            !isNullable(field.getRawMember().getAnnotatedType())
                && field.getAnnotation(JsonInclude.class) == null);
    return new SchemaGenerator(builder.build());
  }

  private static com.github.victools.jsonschema.generator.CustomDefinition text(
      tools.jackson.databind.node.ObjectNode node, String keyword, String value) {
    return new com.github.victools.jsonschema.generator.CustomDefinition(
        node.put("type", "string").put(keyword, value), true);
  }

  private static boolean isNullable(AnnotatedElement type) {
    return Arrays.stream(type.getAnnotations())
        .anyMatch(annotation -> annotation.annotationType() == Nullable.class);
  }
}
