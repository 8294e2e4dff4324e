package dev.courant.publish.index;

import static dev.courant.publish.SampleArticles.harbour;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleSummarized;
import dev.courant.publish.index.IndexState.Identity;
import dev.courant.publish.log.TopicIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexFilesTest {
  private static final TopicIdentity TOPIC = new TopicIdentity("cluster", "topic", "id");

  @TempDir Path directory;

  private final ArticleSummarized article = harbour("harbour");

  @Test
  void opensWhatThisBuildMade() throws IOException {
    commit(new IndexState(Identity.of(TOPIC), Map.of(0, 7L)));
    try (ArticleIndex index = files().open()) {
      assertThat(index.newness(article.id().value())).isPositive();
      assertThat(IndexState.of(index.remembered()).positions()).containsEntry(0, 7L);
    }
  }

  @Test
  void beginsAnewWhereAnotherBuildMadeIt() throws IOException {
    commit(new IndexState(new Identity(TOPIC, "another"), Map.of(0, 7L)));
    try (ArticleIndex index = files().open()) {
      assertThat(index.newness(article.id().value())).isZero();
      assertThat(index.remembered()).isEmpty();
    }
  }

  private void commit(IndexState state) throws IOException {
    try (ArticleIndex index = files().open()) {
      index.save(List.of(article));
      index.commit(state.remembered());
    }
  }

  private IndexFiles files() {
    return new IndexFiles(directory, new TextAnalysis(), Clock.systemUTC());
  }
}
