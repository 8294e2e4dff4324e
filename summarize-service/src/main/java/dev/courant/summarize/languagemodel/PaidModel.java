package dev.courant.summarize.languagemodel;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A model as it may be asked: at most once for each content, through its gate, within the budget.
 * An answer that cannot be read counts as a failure of the endpoint.
 */
final class PaidModel {
  private final EngineSettings settings;
  private final ModelEndpoint endpoint;
  private final Gate gate;
  private final Spending spending;
  private final Answers answers;

  PaidModel(
      EngineSettings settings,
      ModelEndpoint endpoint,
      Gate gate,
      Spending spending,
      Answers answers) {
    this.settings = settings;
    this.endpoint = endpoint;
    this.gate = gate;
    this.spending = spending;
    this.answers = answers;
  }

  /**
   * The answer to a question, and what was read in it.
   *
   * @param key of the content and of all else that the answer depends on
   * @throws NoAnswerException where there is none
   */
  ReadAnswer answer(String key, Question question) {
    AtomicReference<@Nullable ReadAnswer> own = new AtomicReference<>();
    String text = answers.of(key, () -> gate.pass(() -> paid(question, own)));
    ReadAnswer read = own.get();
    return read != null ? read : ReadAnswer.of(text);
  }

  /** What the engine is called. */
  String name() {
    return settings.name();
  }

  /** The model as its endpoint knows it. */
  String modelName() {
    return settings.model();
  }

  /** What tells it from every other model. */
  String identity() {
    return settings.kind() + " " + settings.address() + " " + settings.model();
  }

  Gate gate() {
    return gate;
  }

  private PaidAnswer paid(Question question, AtomicReference<@Nullable ReadAnswer> own) {
    PaidAnswer answer = spending.call(question.tokens(), () -> endpoint.ask(question));
    own.set(ReadAnswer.of(answer.text()));
    return answer;
  }

  /**
   * An answer that can be read.
   *
   * @param text as the model wrote it
   */
  record ReadAnswer(String text, Draft draft) {
    static ReadAnswer of(String text) {
      return new ReadAnswer(text, DraftReader.read(text));
    }
  }
}
