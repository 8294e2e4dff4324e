package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.courant.model.EventCodec;
import dev.courant.model.Outlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The description of the API says what is served: no path and no member more or less. */
class OpenApiTest {
  private final JsonNode description = read();

  @Test
  void namesEveryOperationThatIsServedAndNoOther() {
    Set<String> described = new TreeSet<>();
    description
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method -> described.add(method + " " + path.getKey())));
    described.removeIf(operation -> operation.startsWith("parameters "));

    assertThat(described).isEqualTo(served());
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void namesEveryMemberOfTheAnswersAndNoOther(String schema, Class<?> type) {
    Set<String> members =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(schema(schema).path("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(members);
  }

  @Test
  void givesEveryErrorAsProblemDetails() {
    description
        .path("paths")
        .forEach(path ->
            path.forEach(operation ->
                operation.path("responses").properties().stream()
                    .filter(answer -> answer.getKey().compareTo("400") >= 0)
                    .forEach(answer ->
                        assertThat(answer.getValue().path("content").propertyNames())
                            .containsExactly("application/problem+json"))));
  }

  static Arguments[] schemas() {
    return new Arguments[] {
      Arguments.of("Article", ArticleView.class),
      Arguments.of("Feed", FeedHealth.class),
      Arguments.of("Health", FeedHealth.Health.class),
      Arguments.of("Subscription", SubscriptionView.class),
      Arguments.of("Outlet", Outlet.class),
      Arguments.of("FeedRequest", FeedRequest.class),
      Arguments.of("DeadLetter", DeadLetterView.class),
      Arguments.of("DeadLetters", DeadLetterController.DeadLetters.class),
      Arguments.of("Decided", DeadLetterController.Decided.class),
      Arguments.of("Decision", dev.courant.operations.deadletters.Decision.class),
      Arguments.of("Listing", FeedController.Listing.class),
      Arguments.of("ImportResult", FeedAdmission.ImportResult.class),
      Arguments.of("Discovery", ListController.Discovery.class)
    };
  }

  private JsonNode schema(String name) {
    return description.path("components").path("schemas").path(name);
  }

  private static Set<String> served() {
    Set<String> operations = new TreeSet<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.courant.ingest")
            .stream()
            .filter(type -> type.isAnnotatedWith(RestController.class))
            .flatMap(type -> type.getMethods().stream())
            .map(JavaMethod::reflect)
            .forEach(method -> operations.addAll(operations(method)));
    return operations;
  }

  private static Set<String> operations(Method method) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    RequestMapping root =
        Objects.requireNonNull(
            AnnotatedElementUtils.findMergedAnnotation(
                method.getDeclaringClass(), RequestMapping.class));
    if (mapping == null) {
      return Set.of();
    }
    String path = root.path()[0] + (mapping.path().length == 0 ? "" : mapping.path()[0]);
    return Arrays.stream(mapping.method())
        .map(verb -> verb.name().toLowerCase(Locale.ROOT) + " " + path)
        .collect(Collectors.toSet());
  }

  private static JsonNode read() {
    try (InputStream file = OpenApiTest.class.getResourceAsStream("openapi.json")) {
      return EventCodec.mapper().readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
