package dev.courant.summarize.languagemodel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class PromptTest {
  private static final String TEXT =
      """
      === system ===
      Write {language}. Answer {"a": 1}.
      === user ===
      {title} / {sentences}
      === retry ===
      {reasons}
      """;

  @Test
  void hasAVersionThatChangesWithTheText() {
    assertThat(read(TEXT).version()).matches("mine-3\\+[0-9a-f]{8}");
    assertThat(read(TEXT + "More.").version()).isNotEqualTo(read(TEXT).version());
  }

  @Test
  void fillsNamesInAndLeavesOtherBracesAlone() {
    assertThat(read(TEXT).part("system", Map.of("language", "English")))
        .isEqualTo("Write English. Answer {\"a\": 1}.");
  }

  @Test
  void doesNotLookAgainAtWhatItFilledIn() {
    assertThat(read(TEXT).part("user", Map.of("title", "{sentences}", "sentences", "{title}")))
        .isEqualTo("{sentences} / {title}");
  }

  @Test
  void refusesAFileWithoutAPart() {
    assertThatThrownBy(() -> read(TEXT.replace("=== retry ===", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("retry");
  }

  private static Prompt read(String text) {
    return Prompt.read(
        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return "mine-3.txt";
          }
        });
  }
}
