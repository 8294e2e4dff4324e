package dev.courant.summarize.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonRepairTest {
  @Test
  void takesTheObjectOutOfFencesAndProse() {
    assertThat(JsonRepair.object("Sure!\n```json\n{\"a\": \"}\\\"{\"}\n```\nAnything else?"))
        .isEqualTo("{\"a\": \"}\\\"{\"}");
  }

  @Test
  void dropsCommasBeforeAClosingBracket() {
    assertThat(JsonRepair.object("{\"a\": [1, 2, ], \"b\": {},\n}"))
        .isEqualTo("{\"a\": [1, 2], \"b\": {}}");
  }

  @Test
  void keepsLineBreaksInStringsReadable() {
    assertThat(JsonRepair.object("{\"a\": \"x\ny\"}")).isEqualTo("{\"a\": \"x\\ny\"}");
  }

  @Test
  void closesAnEndThatIsMissingAfterTheLastWholePart() {
    assertThat(JsonRepair.object("{\"a\": [{\"t\": \"x\"}, {\"t\": \"half"))
        .isEqualTo("{\"a\": [{\"t\": \"x\"}]}");
  }

  @Test
  void makesNothingOfNothing() {
    assertThat(JsonRepair.object("no object here")).isEqualTo("{}");
    assertThat(JsonRepair.object("{\"a\": \"half")).isEqualTo("{}");
  }
}
