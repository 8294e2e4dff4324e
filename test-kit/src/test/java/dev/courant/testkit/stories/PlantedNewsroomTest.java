package dev.courant.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlantedNewsroomTest {
  @Test
  void theSameSeedGivesTheSameStoriesAndAnotherGivesOthers() {
    List<PlantedStory> stories = PlantedNewsroom.of(7, 0, 8);
    assertThat(PlantedNewsroom.of(7, 0, 8)).isEqualTo(stories);
    assertThat(PlantedNewsroom.of(8, 0, 8)).isNotEqualTo(stories);
  }

  @Test
  void storiesAreToldInSixLanguagesWithAllThatIsPlanted() {
    List<PlantedStory> stories = PlantedNewsroom.of(1, 1, 40);
    assertThat(stories)
        .hasSize(40)
        .allSatisfy(each -> assertThat(each.articles()).hasSizeGreaterThan(3));
    assertThat(
            stories.stream().flatMap(s -> s.articles().stream()).map(a -> a.language()).distinct())
        .hasSize(6);
    assertThat(stories.stream().mapToInt(s -> s.differences().size()).sum()).isGreaterThan(20);
    assertThat(stories).anyMatch(s -> s.originCount() < s.articles().size());
  }
}
