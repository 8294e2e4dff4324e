package dev.courant.summarize.languagemodel;

import dev.courant.model.Withheld;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.payment.AnswerLog;
import dev.courant.summarize.languagemodel.payment.Answers;
import dev.courant.summarize.languagemodel.payment.Budget;
import dev.courant.summarize.languagemodel.payment.Spendings;
import dev.courant.summarize.languagemodel.reading.Prompt;
import dev.courant.summarize.languagemodel.settings.BudgetSettings;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import dev.courant.summarize.languagemodel.settings.ModelSettings;
import dev.courant.summarize.summary.CallLimit;
import dev.courant.summarize.summary.Compilation;
import dev.courant.summarize.summary.Computation;
import dev.courant.summarize.text.SourceText;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * One language model without the service around it: no budget, no log of answers, no other engine
 * behind it. For evaluations; articles are compiled by {@link ModelEngines}. Not safe for
 * concurrent use.
 */
public final class ModelTrial {
  private static final String NAME = "model";
  private static final String PROMPT =
      "classpath:dev/courant/summarize/languagemodel/prompts/compile-2.txt";
  private static final int ARTICLE = 6_000;

  private final ModelEngine engine;
  private final SimpleMeterRegistry meters;

  private ModelTrial(ModelEngine engine, SimpleMeterRegistry meters) {
    this.engine = engine;
    this.meters = meters;
  }

  /**
   * A model behind an endpoint with OpenAI's protocol, or Ollama.
   *
   * @param address up to and including the version
   * @param deadline of one call
   * @param scope {@code auto}, {@code full} or {@code brief}
   */
  public static ModelTrial of(
      String address, String model, String key, Duration deadline, String scope) {
    EngineSettings settings =
        new EngineSettings(
            NAME,
            EngineSettings.Kind.OPENAI,
            address,
            model,
            key,
            deadline,
            1,
            0,
            0,
            EngineSettings.Scope.valueOf(scope.toUpperCase(Locale.ROOT)));
    ModelSettings all =
        new ModelSettings(
            "",
            "",
            "",
            deadline,
            1,
            List.of(settings),
            "en",
            true,
            PROMPT,
            ARTICLE,
            1,
            Duration.ZERO,
            new BudgetSettings(0, 0, 0, 0));
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    Clock clock = new Impatience();
    ModelEngines engines =
        ModelEngines.of(
            all,
            Prompt.read(new DefaultResourceLoader().getResource(PROMPT)),
            new Spendings(
                new Budget(all.budget(), clock),
                new CallLimit(settings.maxConcurrent()),
                clock,
                meters),
            new Answers(1, AnswerLog.NONE),
            Computation.HERE);
    return new ModelTrial(engines.all().getFirst(), meters);
  }

  /** Asks about one text. */
  public Outcome ask(SourceText text) {
    long start = System.nanoTime();
    double before = tokens();
    try {
      Compilation told = engine.compile(text);
      return outcome(told, "", told.withheld(), start, before);
    } catch (NoAnswerException e) {
      return outcome(null, e.trouble().code(), e.withheld(), start, before);
    }
  }

  private Outcome outcome(
      @Nullable Compilation told,
      String trouble,
      List<Withheld> withheld,
      long start,
      double before) {
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Outcome(told, trouble, withheld, seconds, (long) (tokens() - before));
  }

  private double tokens() {
    return meters.find("courant.model.tokens").tag("direction", "out").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  /**
   * What came of one text.
   *
   * @param told what may be shown, or null if that is too little
   * @param trouble why it is, by its stable name; empty if there is enough
   * @param withheld what the model said and may not be shown, by reason
   * @param seconds of all calls, retries included
   * @param written tokens that the model wrote
   */
  public record Outcome(
      @Nullable Compilation told,
      String trouble,
      List<Withheld> withheld,
      double seconds,
      long written) {
    public Outcome {
      withheld = List.copyOf(withheld);
    }
  }

  /** On this clock every pause of the breaker is over: each text is asked about. */
  private static final class Impatience extends Clock {
    private final AtomicLong looks = new AtomicLong();

    @Override
    public Instant instant() {
      return Instant.EPOCH.plus(Duration.ofHours(looks.incrementAndGet()));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
