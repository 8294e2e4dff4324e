package dev.courant.publish.index;

import static dev.courant.publish.SampleArticles.NOON;
import static dev.courant.publish.SampleStories.quake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.story.StoryTold;
import dev.courant.publish.store.StoryBatch;
import dev.courant.publish.store.StoryLogPosition;
import dev.courant.publish.store.StoryProgress;
import dev.courant.publish.store.StoryStore;
import dev.courant.publish.store.StoryStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneStoryStoreIT implements StoryStoreContract {
  @TempDir Path directory;

  private final IndexThreads threads = new IndexThreads(2, DEADLINE);
  private StoryIndex index;
  private LuceneStoryStore store;

  @BeforeEach
  void open() throws IOException {
    index = new StoryIndex(directory);
    index.open();
    store = new LuceneStoryStore(index, threads);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
    threads.close();
  }

  @Override
  public StoryStore stories() {
    return store;
  }

  @Override
  public StoryProgress progress() {
    return store;
  }

  @Test
  void comesBackAtItsLastCommitWithThePositionsOfThatMoment() throws IOException {
    StoryTold first = quake("a", NOON).told();
    StoryTold second = quake("b", NOON).told();
    StoryLogPosition behind = begun().at(Map.of(0, 1L), Map.of());
    store.save(StoryBatch.of(List.of(first), List.of())).block(DEADLINE);
    store.remember(behind).block(DEADLINE);
    store.save(StoryBatch.of(List.of(second), List.of())).block(DEADLINE);
    index.close();
    assertThat(store.state().block(DEADLINE)).isEqualTo(behind);
    assertThat(store.find(first.id()).block(DEADLINE)).isEqualTo(first);
    assertThat(store.find(second.id()).block(DEADLINE)).isNull();
  }

  @Test
  void knowsNothingOnceItsFilesAreCorruptOrGone() throws IOException {
    begun();
    index.close();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertThat(store.state().block(DEADLINE)).isNull();
    begun();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    assertThat(store.state().block(DEADLINE)).isNull();
    begun();
    assertThat(store.state().block(DEADLINE)).isNotNull();
  }

  private StoryLogPosition begun() {
    return Objects.requireNonNull(store.begin("log").block(DEADLINE));
  }
}
