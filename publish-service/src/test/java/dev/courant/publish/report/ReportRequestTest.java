package dev.courant.publish.report;

import static dev.courant.publish.SampleArticles.harbour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.ErrorReport.Kind;
import dev.courant.publish.api.BadParameterException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

final class ReportRequestTest {
  private final ArticleSummarized article = harbour("report");

  @Test
  void takesWhatAFormSends() {
    ReportRequest request =
        of(Map.of("kind", "summary", "sentence", "summary-1", "text", " one\r\ntwo\u0000 "));
    assertThat(request).isEqualTo(new ReportRequest(Kind.SUMMARY, "summary-1", "one\ntwo\uFFFD"));
  }

  @Test
  void takesEmptyFieldsAsLeftOut() {
    assertThat(of(Map.of("kind", "section", "sentence", "", "text", " ")))
        .isEqualTo(new ReportRequest(Kind.SECTION, null, ""));
  }

  @Test
  void saysWhatToDo() {
    refuses(Map.of("text", "x"), "kind", "Choose what is wrong");
    refuses(Map.of("kind", "sumary"), "kind", "Did you mean summary?");
    refuses(Map.of("kind", "other"), "text", "Write what is wrong");
    refuses(Map.of("kind", "page", "sentence", "summary-99"), "sentence", "may have been revised");
    refuses(Map.of("kind", "page", "text", "x".repeat(1_001)), "text", "it has 1001");
    refuses(Map.of("kind", "page", "name", "x"), "name", "Give one of");
  }

  @Test
  void countsCharactersAsReadersDo() {
    String text = "\uD83D\uDCF0".repeat(1_000);
    assertThat(of(Map.of("kind", "page", "text", text)).text()).isEqualTo(text);
  }

  @Test
  void keepsNoHalfOfACharacter() {
    assertThat(ReportText.clean("a\uD83Db\tc")).isEqualTo("a\uFFFDb\tc");
  }

  private void refuses(Map<String, String> given, String parameter, String advice) {
    assertThatThrownBy(() -> of(given))
        .isInstanceOfSatisfying(
            BadParameterException.class,
            problem -> {
              assertThat(problem.isAbout(parameter)).isTrue();
              assertThat(problem.getBody().getDetail()).contains(advice);
            });
  }

  private ReportRequest of(Map<String, String> given) {
    LinkedMultiValueMap<String, String> members = new LinkedMultiValueMap<>();
    members.setAll(given);
    return ReportRequest.of(members, article);
  }
}
