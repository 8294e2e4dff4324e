package dev.courant.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTreeTest {
  @Test
  void whatCameBeforeAFaultIsKept() {
    assertThat(JsonTree.read("{\"a\": \"x\", \"b\": [\"y\", \"z\"], \"c\": {\"d\" oops"))
        .isEqualTo(Map.of("a", "x", "b", List.of("y", "z"), "c", Map.of()));
  }

  @Test
  void slipsAreLetPass() {
    assertThat(JsonTree.read("{'a': 'line\nbreak', /* why */ b: 7,}"))
        .isEqualTo(Map.of("a", "line\nbreak", "b", "7"));
  }

  @Test
  void depthIsCutOff() {
    assertThat(JsonTree.read("[".repeat(100_000))).isInstanceOf(List.class);
    assertThat(JsonTree.read("no json")).isNull();
  }
}
