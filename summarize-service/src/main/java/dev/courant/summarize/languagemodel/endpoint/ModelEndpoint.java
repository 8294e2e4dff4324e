package dev.courant.summarize.languagemodel.endpoint;

import dev.courant.summarize.languagemodel.exchange.ModelAnswer;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Question;
import java.util.List;

/** A model behind HTTP. Safe for concurrent use; blocks. */
public interface ModelEndpoint {
  /**
   * Asks for one answer, in whatever form the endpoint takes; never asks again once it answered.
   *
   * @throws NoAnswerException if no answer came within the deadline, or the question is too long
   */
  ModelAnswer ask(Question question);

  /**
   * The names of the models that the endpoint says it has; none if it does not tell.
   *
   * @throws NoAnswerException if it cannot be reached
   */
  List<String> models();
}
