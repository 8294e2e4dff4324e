package dev.courant.summarize.languagemodel.payment;

import dev.courant.summarize.languagemodel.endpoint.ModelEndpoint;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.PaidAnswer;
import dev.courant.summarize.languagemodel.exchange.Question;
import dev.courant.summarize.languagemodel.exchange.Room;
import dev.courant.summarize.languagemodel.exchange.Shortage;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import dev.courant.summarize.languagemodel.reading.Draft;
import dev.courant.summarize.languagemodel.reading.DraftReader;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A model as it may be asked: at most once for each content, through its gate, within the budget,
 * with as much of the article as it holds. An answer that cannot be read counts as a failure of the
 * endpoint; what led to one that can does not.
 */
public final class PaidModel {
  private final EngineSettings settings;
  private final ModelEndpoint endpoint;
  private final Gate gate;
  private final Spending spending;
  private final Recall recall;

  public PaidModel(
      EngineSettings settings,
      ModelEndpoint endpoint,
      Gate gate,
      Spending spending,
      Recall recall) {
    this.settings = settings;
    this.endpoint = endpoint;
    this.gate = gate;
    this.spending = spending;
    this.recall = recall;
  }

  /**
   * What is remembered of a model.
   *
   * @param answers of all models
   * @param fit how much fits into a call to this one
   */
  public record Recall(Answers answers, Fit fit) {}

  /**
   * The answer to a question, and what was read in it.
   *
   * @param key of the content and of all else that the answer depends on
   * @param question for the room that there is
   * @throws NoAnswerException where there is none
   */
  public ReadAnswer answer(String key, Function<Room, Question> question) {
    AtomicReference<@Nullable ReadAnswer> own = new AtomicReference<>();
    String text = recall.answers().of(key, () -> gate.pass(() -> fitting(question, own)));
    ReadAnswer read = own.get();
    return read != null ? read : ReadAnswer.of(text);
  }

  /** What the engine is called. */
  public String name() {
    return settings.name();
  }

  /** The model as its endpoint knows it. */
  public String modelName() {
    return settings.model();
  }

  /** What tells it from every other model. */
  public String identity() {
    return settings.kind() + " " + settings.address() + " " + settings.model();
  }

  public EngineSettings settings() {
    return settings;
  }

  public ModelEndpoint endpoint() {
    return endpoint;
  }

  public Gate gate() {
    return gate;
  }

  private PaidAnswer fitting(
      Function<Room, Question> question, AtomicReference<@Nullable ReadAnswer> own) {
    Fit fit = recall.fit();
    Room room = fit.room();
    PaidAnswer lost = new PaidAnswer("", 0, 0);
    for (int tries = 1; ; tries++) {
      try {
        PaidAnswer answer = timed(question.apply(room), own);
        if (tries > 1) {
          fit.fits(room);
        }
        return answer.after(lost);
      } catch (NoAnswerException e) {
        Room next = fit.after(room, e, tries);
        Shortage shortage = e.shortage();
        if (next == null || shortage == null) {
          forgetIfGone(e);
          throw e;
        }
        room = next;
        lost = lost.after(shortage.cost());
      }
    }
  }

  private void forgetIfGone(NoAnswerException e) {
    if (e.trouble() == Trouble.UNREACHABLE) {
      recall.fit().forget();
    }
  }

  /** A model that is slow to answer, or to be given up on, is asked for less from now on. */
  private PaidAnswer timed(Question question, AtomicReference<@Nullable ReadAnswer> own) {
    long start = System.nanoTime();
    try {
      PaidAnswer answer = paid(question, own);
      took(question, start);
      return answer;
    } catch (NoAnswerException e) {
      if (e.trouble() == Trouble.SLOW) {
        took(question, start);
      }
      throw e;
    }
  }

  private void took(Question question, long start) {
    recall.fit().took(question.room(), Duration.ofNanos(System.nanoTime() - start));
  }

  private PaidAnswer paid(Question question, AtomicReference<@Nullable ReadAnswer> own) {
    Spending.Paid paid = spending.call(question, () -> endpoint.ask(question));
    try {
      own.set(ReadAnswer.of(paid.said().text()));
    } catch (NoAnswerException e) {
      throw paid.said().isCutOff()
          ? NoAnswerException.cutOff(Shortage.ofAnswer(paid.said(), question.room(), paid.answer()))
          : NoAnswerException.unreadable(String.valueOf(e.getMessage()), paid.answer());
    }
    return paid.answer();
  }

  /**
   * An answer that can be read.
   *
   * @param text as the model wrote it
   */
  public record ReadAnswer(String text, Draft draft) {
    public static ReadAnswer of(String text) {
      return new ReadAnswer(text, DraftReader.read(text));
    }
  }
}
