package dev.courant.summarize.model;

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
   * The answer to a question, one that {@link DraftReader} can read.
   *
   * @param key of the content and of all else that the answer depends on
   * @throws NoAnswerException where there is none
   */
  String answer(String key, Question question) {
    return answers.of(key, () -> gate.pass(() -> paid(question)));
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

  private PaidAnswer paid(Question question) {
    PaidAnswer answer = spending.call(question.tokens(), () -> endpoint.ask(question));
    DraftReader.read(answer.text());
    return answer;
  }
}
