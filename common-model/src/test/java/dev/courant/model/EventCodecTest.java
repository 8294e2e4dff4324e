package dev.courant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.model.EventCodec.UndecodableException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the bytes are: a whole value comes of them, or one kind of failure. */
class EventCodecTest {
  /** Absent in what was written before there were any. */
  private static final Set<String> ADDED_LATER = Set.of("entities", "edition");

  static Stream<Record> values() {
    return Stream.of(
        Examples.FEED,
        Examples.FEED_STATE,
        Examples.SIGHTING,
        Examples.ARTICLE_STATE,
        Examples.INGESTED,
        Examples.SUMMARIZED,
        Examples.PUBLISHED,
        Examples.SUMMARIZED_REVISION);
  }

  static Stream<Arguments> requiredFields() {
    return values()
        .flatMap(value ->
            Arrays.stream(value.getClass().getRecordComponents())
                .filter(field -> !field.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .filter(field -> !ADDED_LATER.contains(field))
                .map(field -> Arguments.of(value, field)));
  }

  @ParameterizedTest
  @MethodSource("requiredFields")
  void refusesValuesWithoutARequiredField(Record value, String field) {
    ObjectNode tree = (ObjectNode) EventCodec.mapper().readTree(EventCodec.encode(value));
    tree.remove(field);

    assertThatThrownBy(() -> EventCodec.decode(EventCodec.encode(tree), value.getClass()))
        .isInstanceOf(UndecodableException.class);
  }

  @ParameterizedTest
  @MethodSource("values")
  void refusesWhatIsNoValue(Record value) {
    for (String bytes :
        new String[] {
          "", "null", "{}", "[]", "7", "\"x\"", "{\"id\":", "\u0000\u0001", "[".repeat(100_000)
        }) {
      assertThatThrownBy(
              () -> EventCodec.decode(bytes.getBytes(StandardCharsets.UTF_8), value.getClass()))
          .isInstanceOf(UndecodableException.class);
    }
    assertThatThrownBy(() -> EventCodec.decode(null, value.getClass()))
        .isInstanceOf(UndecodableException.class);
  }

  @Test
  void namesTheFieldThatIsMissing() {
    assertThatThrownBy(() ->
            EventCodec.decode(
                "{\"id\":\"x\",\"paused\":false}".getBytes(StandardCharsets.UTF_8), Feed.class))
        .hasMessageContaining("url is missing");
  }

  @Test
  void readsACardFromAWholeArticle() {
    assertThat(EventCodec.decode(EventCodec.encode(Examples.SUMMARIZED), ArticlePublished.class))
        .isEqualTo(ArticlePublished.of(Examples.SUMMARIZED));
  }

  @ParameterizedTest
  @MethodSource("values")
  void passesOverWhatANewerWriterAdds(Record value) {
    ObjectNode tree = (ObjectNode) EventCodec.mapper().readTree(EventCodec.encode(value));
    ObjectNode newer = EventCodec.mapper().createObjectNode();
    newer.putObject("added").putArray("deep").add(7).addNull();
    newer.setAll(tree);
    newer.put("addedLast", "x");

    assertThat(EventCodec.decode(EventCodec.encode(newer), value.getClass())).isEqualTo(value);
  }
}
