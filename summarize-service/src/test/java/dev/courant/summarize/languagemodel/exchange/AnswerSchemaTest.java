package dev.courant.summarize.languagemodel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.EventCodec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

class AnswerSchemaTest {
  @Test
  void boundsEveryStringAndList() {
    for (AnswerSchema schema :
        new AnswerSchema[] {
          AnswerSchema.full(true), AnswerSchema.full(false), AnswerSchema.brief()
        }) {
      assertThat(unbounded(read(schema.bounded()))).isZero();
      assertThat(schema.strict().rawValue().toString())
          .doesNotContain("maxLength", "minLength", "maxItems", "minItems");
    }
  }

  @Test
  void asksForTheTextBeforeItsReceipts() {
    assertThat(
            read(AnswerSchema.full(true).strict()).at("/properties/headline/required").toString())
        .isEqualTo("[\"text\",\"receipts\"]");
  }

  @Test
  void allowsNoMoreTokensForABriefAnswerThanItsBoundsDo() {
    Room english = Room.brief(6_000, "en");
    Room japanese = Room.brief(6_000, "ja");

    assertThat(english.article()).isEqualTo(1_500);
    assertThat(english.answer()).isBetween(450, 700);
    assertThat(japanese.answer()).as("a token a character").isBetween(1_300, 1_600);
    assertThat(english.within(2_048).whole()).isLessThanOrEqualTo(2_048);
    assertThat(english.within(2_048).isEnough()).isTrue();
  }

  private static JsonNode read(RawValue schema) {
    return EventCodec.mapper().readTree(String.valueOf(schema.rawValue()));
  }

  /** Strings and lists without a most. */
  private static long unbounded(JsonNode schema) {
    long here =
        switch (schema.path("type").asString("")) {
          case "string" -> schema.has("maxLength") || schema.has("enum") ? 0 : 1;
          case "array" -> schema.has("maxItems") ? 0 : 1;
          default -> 0;
        };
    return here + schema.valueStream().mapToLong(AnswerSchemaTest::unbounded).sum();
  }
}
