package dev.courant.summarize.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.Outlet;
import dev.courant.model.Sentence;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextsTest {
  @Test
  void numbersSentencesThroughAndSaysTheirParagraphs() {
    SourceText text = new SourceTexts().of(article("It rained. It stopped.\n\nThe sun came out."));

    assertThat(text.sentences()).extracting(Sentence::id).containsExactly("s1", "s2", "s3");
    assertThat(text.paragraphs()).containsExactly(0, 0, 1);
    assertThat(text.language()).isEqualTo("en");
  }

  @Test
  void hasNoSentencesForABlankBody() {
    SourceText text = new SourceTexts().of(article(" \n\n "));

    assertThat(text.sentences()).isEmpty();
    assertThat(text.paragraphs()).isEmpty();
  }

  private static ArticleIngested article(String body) {
    CanonicalUrl url = new CanonicalUrl("https://outlet.example/rain");
    return new ArticleIngested(
        ArticleId.of(url),
        1,
        Change.CREATED,
        url.value(),
        "feed",
        new Outlet("outlet", "Outlet", null),
        "Rain",
        body,
        "en",
        List.of(),
        null,
        null,
        null,
        List.of(),
        Instant.EPOCH);
  }
}
