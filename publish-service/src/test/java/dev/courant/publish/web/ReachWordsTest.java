package dev.courant.publish.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.story.Reach;
import org.junit.jupiter.api.Test;

final class ReachWordsTest {
  @Test
  void saysItAsAReaderDoes() {
    assertThat(ReachWords.of(new Reach(5, 5, 4, 3, 3)))
        .isEqualTo("5 outlets in 4 countries, 3 origins");
    assertThat(ReachWords.of(new Reach(22, 9, 1, 2, 1)))
        .isEqualTo("22 articles, 9 outlets in 1 country, 1 origin");
    assertThat(ReachWords.of(new Reach(2, 1, 0, 1, 2)))
        .isEqualTo("2 articles, 1 outlet, 2 origins");
  }
}
