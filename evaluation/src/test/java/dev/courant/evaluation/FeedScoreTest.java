package dev.courant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedScoreTest {
  private static final FeedCase EXPECTED =
      new FeedCase(
          "one",
          new byte[0],
          Map.of(),
          Map.of("title", "Harbour & Sea"),
          List.of(
              Map.of(
                  "url", "https://a.example/1",
                  "published", "2026-03-01T09:30:00Z",
                  "categories", List.of("b", "a"))));

  @Test
  void comparesTextsAsPlainTextAndAddressesWithoutTheirLastSlash() {
    FeedScore score = new FeedScore();

    score.add(
        EXPECTED,
        answer(
            "<b>HARBOUR</b> &amp;\n sea",
            Map.of(
                "url", "https://a.example/1/",
                "published", "2026-03-01T09:30:00.5Z",
                "categories", List.of("a", "b"))));

    assertThat(score.figures("")).containsEntry("fields", 1.0).containsEntry("documents", 1.0);
  }

  @Test
  void countsFieldsThatAreMissingOrWrong() {
    FeedScore score = new FeedScore();

    score.add(EXPECTED, answer("Harbour", Map.of("url", "https://a.example/1")));
    score.add(EXPECTED, FeedAnswer.unread("one", "no feed"));

    assertThat(score.figures("x_"))
        .containsEntry("x_fields", 0.125)
        .containsEntry("x_documents", 0.0)
        .containsEntry("x_unanswered", 1);
  }

  private static FeedAnswer answer(String title, Map<String, Object> entry) {
    return new FeedAnswer("one", true, Map.of("title", title), List.of(entry), null);
  }
}
