package dev.courant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A handful of articles about one place or person, and nothing else yet: the window says little of
 * what is rare. In {@code young/} each event has several reports, others of the place or person one
 * or two.
 */
class YoungWindowTest {

  @ParameterizedTest
  @CsvSource({
    "varnstad, fire",
    "casal, flood",
    "zarechensk, mine",
    "marchetti, resign",
    "ravensmoor, trial",
    "sandor, blast",
    "aubry, slide",
    "brzeg, spill",
    "quimera, bus",
    "serrano, fire",
    "haven, lock",
    "yar, gas"
  })
  void tellsEventsOfOnePlaceOrPersonApart(String situation, String event) throws Exception {
    int found = 0;
    for (long shuffle = 0; shuffle < 4; shuffle++) {
      Collection<List<String>> stories = stories(situation, shuffle);

      assertThat(stories)
          .as("%s, shuffle %s", situation, shuffle)
          .allMatch(story -> story.stream().map(YoungWindowTest::event).distinct().count() == 1);
      if (stories.stream().anyMatch(story -> story.size() > 1 && isAbout(story, event))) {
        found++;
      }
    }
    assertThat(found).as("orders in which reports of %s found each other", event).isPositive();
  }

  private static Collection<List<String>> stories(String situation, long shuffle)
      throws IOException, URISyntaxException {
    Path corpus =
        Path.of(
            Objects.requireNonNull(
                    YoungWindowTest.class.getResource("young/" + situation + ".jsonl"))
                .toURI());
    Map<String, List<String>> stories = new LinkedHashMap<>();
    new StoriesEvaluation(shuffle)
        .run(
            corpus,
            result -> {
              var each = (StoriesEvaluation.Result) result;
              stories.computeIfAbsent(each.story(), _ -> new ArrayList<>()).add(each.id());
            });
    return stories.values();
  }

  private static boolean isAbout(List<String> story, String event) {
    return event(story.getFirst()).equals(event);
  }

  /** Ids are the situation, the event and the language. */
  private static String event(String id) {
    return id.split("-")[1];
  }
}
