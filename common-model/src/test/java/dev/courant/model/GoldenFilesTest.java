package dev.courant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each version of each event has a golden file, which every later reader must read. */
class GoldenFilesTest {
  private static final Path FILES = Path.of("src/test/resources/golden");

  /** What earlier versions wrote: read, but written with one field more. */
  static Stream<Arguments> earlier() {
    return Stream.of(
        Arguments.of("article-summarized.v1.json", Examples.SUMMARIZED),
        Arguments.of("article-summarized.entities.v1.json", Examples.SUMMARIZED_WITH_ENTITIES),
        Arguments.of("article-published.v1.json", Examples.PUBLISHED),
        Arguments.of("summarized-revision.v1.json", Examples.SUMMARIZED_REVISION));
  }

  static Stream<Arguments> all() {
    return Stream.concat(earlier(), examples());
  }

  static Stream<Arguments> examples() {
    return Stream.of(
        Arguments.of("feed.v1.json", Examples.FEED),
        Arguments.of(
            "feed.requested.v1.json",
            Examples.FEED.requested(java.time.Instant.parse("2026-01-02T03:04:05Z"))),
        Arguments.of("feed.leased.v1.json", Examples.LEASED_FEED),
        Arguments.of("feed-state.v1.json", Examples.FEED_STATE),
        Arguments.of("feed-state.read.v1.json", Examples.READ_STATE),
        Arguments.of("sighting.v1.json", Examples.SIGHTING),
        Arguments.of("article-state.v1.json", Examples.ARTICLE_STATE),
        Arguments.of("feed-state.subscribed.v1.json", Examples.SUBSCRIBED_STATE),
        Arguments.of("article-ingested.v1.json", Examples.INGESTED),
        Arguments.of("article-ingested.changed.v1.json", Examples.CHANGED),
        Arguments.of("article-state.judged.v1.json", Examples.JUDGED_STATE),
        Arguments.of("article-state.furniture.v1.json", Examples.STATE_WITH_FURNITURE),
        Arguments.of("sighting.elsewhere.v1.json", Examples.SIGHTING_ELSEWHERE),
        Arguments.of("feed-state.guids.v1.json", Examples.STATE_WITH_GUIDS),
        Arguments.of("article-summarized.edition.v1.json", Examples.SECOND_EDITION),
        Arguments.of("article-summarized.uncompared.v1.json", Examples.TRANSLATED),
        Arguments.of("article-published.edition.v1.json", Examples.SECOND_CARD),
        Arguments.of("summarized-revision.edition.v1.json", Examples.SECOND_EDITION_OF_A_REVISION),
        Arguments.of("article-summarized.features.v1.json", Examples.SUMMARIZED_WITH_FEATURES),
        Arguments.of("story-member.v1.json", Examples.STORY_MEMBER),
        Arguments.of("story-member.left.v1.json", Examples.FORMER_MEMBER),
        Arguments.of("story-member.outlet.v1.json", Examples.STORY_MEMBER_OF_AN_OUTLET),
        Arguments.of("story-told.v1.json", Examples.STORY_TOLD),
        Arguments.of("story-told.merged.v1.json", Examples.MERGED_STORY),
        Arguments.of("error-report.v1.json", Examples.ERROR_REPORT),
        Arguments.of("error-report.done.v1.json", Examples.DONE_REPORT));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isWrittenAsItEverWas(String file, Object value) throws IOException {
    assertThat(EventCodec.mapper().readTree(EventCodec.encode(value)))
        .isEqualTo(EventCodec.mapper().readTree(golden(file)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void isStillRead(String file, Object value) throws IOException {
    assertThat(EventCodec.decode(golden(file).getBytes(StandardCharsets.UTF_8), value.getClass()))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("all")
  void isReadWithFieldsOfLaterVersions(String file, Object value) throws IOException {
    String later = golden(file).replaceFirst("\\{", "{\"fieldOfALaterVersion\":[1],");
    assertThat(EventCodec.decode(later.getBytes(StandardCharsets.UTF_8), value.getClass()))
        .isEqualTo(value);
  }

  private static String golden(String file) throws IOException {
    return Files.readString(FILES.resolve(file));
  }
}
