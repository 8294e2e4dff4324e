package dev.courant.summarize.languagemodel.payment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.PaidAnswer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * One paid call for each content, prompt and model: whoever asks for the same meanwhile waits for
 * the first. Failures are not kept.
 */
public final class Answers {
  private final Cache<String, CompletableFuture<String>> known;
  private final AnswerLog log;

  public Answers(int most, AnswerLog log) {
    this.known = Caffeine.newBuilder().maximumSize(most).build();
    this.log = log;
  }

  /** The answer of a key; makes the paid call where nobody did. */
  public String of(String key, Supplier<PaidAnswer> call) {
    CompletableFuture<String> mine = new CompletableFuture<>();
    CompletableFuture<String> first = known.asMap().putIfAbsent(key, mine);
    return first == null ? make(key, mine, call) : waitFor(first);
  }

  private String make(String key, CompletableFuture<String> mine, Supplier<PaidAnswer> call) {
    try {
      String logged = log.find(key);
      String answer = logged != null ? logged : paid(key, call);
      mine.complete(answer);
      return answer;
    } catch (RuntimeException e) {
      known.asMap().remove(key, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private String paid(String key, Supplier<PaidAnswer> call) {
    PaidAnswer answer = call.get();
    log.keep(key, answer);
    return answer.text();
  }

  private static String waitFor(CompletableFuture<String> first) {
    try {
      return first.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof NoAnswerException none) {
        throw none;
      }
      throw e;
    }
  }
}
