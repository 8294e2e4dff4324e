package dev.courant.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.FeedState.SeenEntry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LookBudgetTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final LookBudget looks = new LookBudget();

  @Test
  void aTimeOfChangeThatIsNewAtEveryPollIsLookedIntoEveryFourHours() {
    assertThat(looks.allows(seen("words/1", Duration.ofHours(3)), "words/2", NOW)).isFalse();
    assertThat(looks.allows(seen("words/1", Duration.ofHours(4)), "words/2", NOW)).isTrue();
  }

  @Test
  void otherWordsAreLookedIntoAtOnceButNotWithoutEnd() {
    int allowed = 0;
    for (int i = 0; i < 100; i++) {
      allowed += looks.allows(seen("a" + i, Duration.ZERO), "b" + i + "/1", NOW) ? 1 : 0;
    }
    assertThat(allowed).isEqualTo(24);
  }

  private static SeenEntry seen(String hash, Duration ago) {
    CanonicalUrl url = CanonicalUrl.parse("https://www.herald.example/1").orElseThrow();
    return new SeenEntry(ArticleId.of(url), url.value(), hash, NOW.minus(ago), NOW.minus(ago));
  }
}
