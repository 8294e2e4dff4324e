package dev.courant.summarize.summary;

import java.util.concurrent.Callable;

/** Where summaries are computed; what waits for a model's answer is no computation. */
public interface Computation {
  /** On the calling thread. */
  Computation HERE =
      new Computation() {
        @Override
        public <T> T call(Callable<T> task) {
          try {
            return task.call();
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }
      };

  /**
   * Computes, and waits for the result.
   *
   * @throws RuntimeException as the task does, or if it takes longer than it may
   */
  <T> T call(Callable<T> task);
}
