package dev.courant.summarize.languagemodel.reading;

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
  void leavesOutWhatAModelThoughtFirst() {
    assertThat(JsonRepair.object("<think>maybe {\"a\": 0}?</think>\n{\"a\": 1}"))
        .isEqualTo("{\"a\": 1}");
    assertThat(JsonRepair.object("<think>maybe {\"a\": 0}, or rather")).isEqualTo("{}");
    assertThat(JsonRepair.object("[THINK]{\"a\": 0}[/THINK]{\"a\": 1}")).isEqualTo("{\"a\": 1}");
    assertThat(
            JsonRepair.object(
                "<|channel|>analysis<|message|>{\"a\": 0}<|end|><|channel|>final<|message|>{\"a\": 1}"))
        .isEqualTo("{\"a\": 1}");
  }

  @Test
  void knowsThoughtsThatDidNotEnd() {
    assertThat(JsonRepair.isThinking("<thinking>maybe")).isTrue();
    assertThat(JsonRepair.isThinking("<think>no</think>{}")).isFalse();
    assertThat(JsonRepair.isThinking("{\"a\": \"<think>\"}")).isFalse();
  }

  @Test
  void passesOverBracesInProse() {
    assertThat(JsonRepair.object("As {you} asked: {\"a\": 1}")).isEqualTo("{\"a\": 1}");
  }

  @Test
  void takesSingleQuotesForDoubleOnesAndLeavesApostrophesAlone() {
    assertThat(JsonRepair.object("{'a': 'the council\\'s \"word\", it's said'}"))
        .isEqualTo("{\"a\": \"the council's \\\"word\\\", it's said\"}");
  }

  @Test
  void escapesQuotesInsideStringsAndDropsEscapesThatJsonDoesNotKnow() {
    assertThat(JsonRepair.object("{\"a\": \"she said \"no\" to \\_him\\n\"}"))
        .isEqualTo("{\"a\": \"she said \\\"no\\\" to _him\\n\"}");
  }

  @Test
  void leavesWhatIsValidAsItIs() {
    String valid = "{\"a\": [\"x, \\\"y\\\": z\", {\"b\": null, \"c\": -1.5e3}], \"d\": \"'\"}";

    assertThat(JsonRepair.object(valid)).isEqualTo(valid);
  }

  @Test
  void closesAnEndThatIsMissingAfterTheLastWholePart() {
    assertThat(JsonRepair.object("{\"a\": [{\"t\": \"x\"}, {\"t\": "))
        .isEqualTo("{\"a\": [{\"t\": \"x\"}]}");
    assertThat(JsonRepair.object("{\"a\": [\"x\", \"y\", ")).isEqualTo("{\"a\": [\"x\", \"y\"]}");
    assertThat(JsonRepair.object("{\"a\": \"x\", \"nam")).isEqualTo("{\"a\": \"x\"}");
  }

  @Test
  void marksAStringThatHasNoEnd() {
    assertThat(JsonRepair.object("{\"a\": [{\"t\": \"One. Half of"))
        .isEqualTo("{\"a\": [{\"t\": \"One. Half of…\"}]}");
    assertThat(JsonRepair.object("{\"a\": \"half \\u00")).isEqualTo("{\"a\": \"half …\"}");
    assertThat(JsonRepair.object("{\"a\": \"half \\")).isEqualTo("{\"a\": \"half …\"}");
  }

  @Test
  void makesNothingOfNothing() {
    assertThat(JsonRepair.object("no object here")).isEqualTo("{}");
    assertThat(JsonRepair.object("{\"ha")).isEqualTo("{}");
  }
}
