package dev.courant.summarize.languagemodel;

import dev.courant.runtime.SupervisedLoop;
import dev.courant.summarize.languagemodel.endpoint.RefusedException;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import dev.courant.summarize.languagemodel.payment.PaidModel;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks each endpoint at the start whether it has the model that the settings name, and says in the
 * log if it has not, or cannot be reached; tries again until it can. The model is asked all the
 * same: some endpoints list no model that they have, and some answer to any name.
 */
public final class EndpointGreeting implements SupervisedLoop.Body {
  private static final Logger log = LoggerFactory.getLogger(EndpointGreeting.class);
  private static final Duration BETWEEN = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_NAMES = 10;

  private final List<PaidModel> left;
  private final Set<String> unreachable = new HashSet<>();

  EndpointGreeting(List<PaidModel> models) {
    this.left = new ArrayList<>(models);
  }

  @Override
  public void run(SupervisedLoop.Beat beat) {
    long next = System.nanoTime();
    while (beat.goesOn()) {
      if (!left.isEmpty() && System.nanoTime() - next >= 0) {
        greet();
        next = System.nanoTime() + BETWEEN.toNanos();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Asks those that did not answer yet. */
  void greet() {
    left.removeIf(this::answers);
  }

  private boolean answers(PaidModel model) {
    EngineSettings settings = model.settings();
    try {
      List<String> names = model.endpoint().models();
      if (names.isEmpty() || names.stream().anyMatch(name -> isCalled(name, settings.model()))) {
        log.info("{} is there", settings);
      } else {
        log.warn(
            "{} does not list that model, but {}; it is asked for it all the same",
            settings,
            names.subList(0, Math.min(MOST_NAMES, names.size())));
      }
      return true;
    } catch (RefusedException e) {
      log.info("{} lists no models", settings);
      return true;
    } catch (NoAnswerException e) {
      if (unreachable.add(settings.name())) {
        log.warn("{} does not answer yet ({})", settings, e.getMessage());
      }
      return e.trouble() != Trouble.UNREACHABLE && e.trouble() != Trouble.SLOW;
    }
  }

  /** Ollama's names end in a tag, those of llama.cpp may be paths. */
  public static boolean isCalled(String listed, String name) {
    String file = listed.substring(listed.lastIndexOf('/') + 1);
    return listed.equalsIgnoreCase(name)
        || listed.equalsIgnoreCase(name + ":latest")
        || file.equalsIgnoreCase(name);
  }
}
