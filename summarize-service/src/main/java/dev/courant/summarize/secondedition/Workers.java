package dev.courant.summarize.secondedition;

import dev.courant.model.TraceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Take articles from the window, one each, as long as they are open; virtual threads, since they
 * only wait for models. An article is done with once the broker has what was told of it.
 */
final class Workers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Workers.class);
  private static final Duration UNSENT = Duration.ofSeconds(1);

  private final Window window;
  private final Telling telling;
  private final Producer<String, byte[]> producer;
  private final Consumer<Outcome> ended;
  private final List<Thread> threads = new ArrayList<>();

  private Workers(
      Window window, Telling telling, Producer<String, byte[]> producer, Consumer<Outcome> ended) {
    this.window = window;
    this.telling = telling;
    this.producer = producer;
    this.ended = ended;
  }

  /**
   * Starts.
   *
   * @param ended is told what became of each article
   */
  static Workers start(
      int count,
      Window window,
      Telling telling,
      Producer<String, byte[]> producer,
      Consumer<Outcome> ended) {
    Workers workers = new Workers(window, telling, producer, ended);
    for (int i = 0; i < count; i++) {
      workers.threads.add(Thread.ofVirtual().name("second-edition-" + i).start(workers::run));
    }
    return workers;
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        work(window.take());
      }
    } catch (InterruptedException | CancellationException e) {
      log.debug("stopped");
    }
  }

  private void work(Waiting one) {
    Telling.Result result;
    try {
      result = telling.of(one);
    } catch (CancellationException e) {
      throw e;
    } catch (Throwable e) {
      log.error("{} gets no second edition: {}", name(one), e.toString());
      result = new Telling.Done(Outcome.FAILED, Optional.empty());
    }
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    switch (result) {
      case Telling.Later later -> window.putBack(one, later.pause());
      case Telling.Done done ->
          done.record()
              .ifPresentOrElse(
                  record -> send(one, record, done.outcome()), () -> end(one, done.outcome()));
    }
  }

  private void send(Waiting one, ProducerRecord<String, byte[]> record, Outcome outcome) {
    if (!window.owns(one)) {
      return;
    }
    var _ =
        producer.send(
            record,
            (_, failure) -> {
              if (failure == null) {
                end(one, outcome);
              } else {
                log.warn("{} is sent again: {}", name(one), failure.toString());
                window.putBack(one, UNSENT);
              }
            });
  }

  private void end(Waiting one, Outcome outcome) {
    if (window.done(one)) {
      ended.accept(outcome);
    }
  }

  private static String name(Waiting one) {
    var article = one.article();
    return "%s/%d, trace %s"
        .formatted(
            article.id(),
            article.revision(),
            TraceContext.of(article.id(), article.revision()).traceId());
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }
}
