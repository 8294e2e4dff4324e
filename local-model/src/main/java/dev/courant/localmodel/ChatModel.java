package dev.courant.localmodel;

/** A model that answers one chat at a time. */
interface ChatModel extends AutoCloseable {
  /** What it is called in lists and answers. */
  String name();

  /**
   * Answers.
   *
   * @throws ContextExceededException if question and answer do not fit into the model's context
   * @throws IllegalArgumentException if the question cannot be asked, such as for its schema
   */
  ChatAnswer answer(ChatQuestion question);

  @Override
  void close();

  /** Question and answer would be longer than the model's context. */
  final class ContextExceededException extends RuntimeException {
    private final int tokens;
    private final int context;

    ContextExceededException(int tokens, int context) {
      super(
          "the request exceeds the available context size: %d tokens of %d"
              .formatted(tokens, context));
      this.tokens = tokens;
      this.context = context;
    }

    /** Of the question alone. */
    int tokens() {
      return tokens;
    }

    /** In tokens. */
    int context() {
      return context;
    }
  }
}
