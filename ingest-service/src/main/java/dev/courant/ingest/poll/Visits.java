package dev.courant.ingest.poll;

import dev.courant.ingest.intake.ArticleIntake;
import dev.courant.ingest.intake.IntakeResult;
import dev.courant.ingest.intake.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Looks at several pages at once, each on a virtual thread; how many at once per host is the
 * fetcher's business.
 */
final class Visits {
  private final ArticleIntake intake;

  Visits(ArticleIntake intake) {
    this.intake = intake;
  }

  /** The results in the order of the sightings. */
  List<IntakeResult> all(List<Sighting> sightings) {
    List<IntakeResult> results = new ArrayList<>(sightings.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<IntakeResult>> running =
          sightings.stream().map(sighting -> threads.submit(() -> intake.take(sighting))).toList();
      for (Future<IntakeResult> result : running) {
        results.add(result.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PollInterruptedException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a page could not be taken in", e.getCause());
    }
    return results;
  }

  /** The instance is stopping. */
  static final class PollInterruptedException extends RuntimeException {
    PollInterruptedException(InterruptedException cause) {
      super(cause);
    }
  }
}
