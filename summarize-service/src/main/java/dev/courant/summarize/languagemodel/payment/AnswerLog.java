package dev.courant.summarize.languagemodel.payment;

import dev.courant.summarize.languagemodel.exchange.PaidAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were paid for, shared by all instances and kept over restarts, outside of any
 * transaction: a batch that is rolled back finds its answers again.
 */
public interface AnswerLog {
  /** No log: answers live as long as the process. */
  AnswerLog NONE =
      new AnswerLog() {
        @Override
        public @Nullable String find(String key) {
          return null;
        }

        @Override
        public void keep(String key, PaidAnswer answer) {}
      };

  /** The answer of a key, or null where none is known. Waits while the log is still being read. */
  @Nullable String find(String key);

  /** Keeps an answer. Returns at once; never throws: what is lost is paid for again. */
  void keep(String key, PaidAnswer answer);
}
