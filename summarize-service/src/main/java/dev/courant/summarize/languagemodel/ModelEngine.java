package dev.courant.summarize.languagemodel;

import dev.courant.model.Analysis;
import dev.courant.model.CompiledBy;
import dev.courant.model.DigitalSourceType;
import dev.courant.summarize.grounding.GroundingCheck;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Question;
import dev.courant.summarize.languagemodel.exchange.Room;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import dev.courant.summarize.languagemodel.payment.PaidModel;
import dev.courant.summarize.languagemodel.reading.Draft;
import dev.courant.summarize.languagemodel.reading.Prompt;
import dev.courant.summarize.languagemodel.reading.QuestionWriter;
import dev.courant.summarize.languagemodel.reading.Style;
import dev.courant.summarize.summary.Compilation;
import dev.courant.summarize.summary.Computation;
import dev.courant.summarize.summary.Engine;
import dev.courant.summarize.text.SourceText;
import java.util.List;
import java.util.function.Function;

/**
 * One language model. Asks once; where fewer than two sentences of the summary stand the check,
 * asks once more and says why. Where fewer than two of its analysis stand, the rules write it.
 */
final class ModelEngine implements Engine {
  private static final String VERSION = "1";
  private static final int LEAST_SENTENCES = 2;

  private final PaidModel model;
  private final QuestionWriter writer;
  private final Refusals refusals;
  private final SectionChoice sections;
  private final Style style;
  private final Computation computation;
  private final GroundingCheck check = new GroundingCheck();

  ModelEngine(
      PaidModel model,
      QuestionWriter writer,
      SectionChoice sections,
      Style style,
      Computation computation) {
    this.computation = computation;
    this.model = model;
    this.writer = writer;
    this.sections = sections;
    this.style = style;
    this.refusals = new Refusals(style.language());
  }

  PaidModel model() {
    return model;
  }

  /**
   * Whether it is not asked for now, or was not there when it was asked last: a model's process
   * that is started again must not cost the articles whose turn it was their second edition.
   */
  boolean isResting() {
    return model.gate().isPaused() || model.gate().last() == Trouble.UNREACHABLE;
  }

  /**
   * Compiles.
   *
   * @throws NoAnswerException where the model gives no answer, or none of which enough stands
   */
  @Override
  public Compilation compile(SourceText text) {
    if (text.sentences().isEmpty()) {
      throw NoAnswerException.of(Trouble.EMPTY, "there is nothing to tell");
    }
    int least = Math.min(LEAST_SENTENCES, text.sentences().size());
    String key = key(text);
    String mark = writer.mark();
    Function<Room, Question> first =
        room -> computation.call(() -> writer.question(text, room, mark));
    PaidModel.ReadAnswer answer = model.answer(key, first);
    Draft draft = answer.draft();
    Audited audited = audit(draft, text);
    if (audited.summary().size() < least) {
      List<String> reasons = audited.reasons();
      draft =
          model
              .answer(key + "/2", room -> writer.again(first.apply(room), answer.text(), reasons))
              .draft();
      audited = audit(draft, text);
    }
    if (audited.summary().size() < least) {
      throw NoAnswerException.ungrounded(audited.withheld());
    }
    return compilation(draft, audited, text);
  }

  private Audited audit(Draft draft, SourceText text) {
    return computation.call(() -> new Audit(refusals, check, text).of(draft));
  }

  /** Of everything that the answer depends on. */
  private String key(SourceText text) {
    String asked = String.join("\n", writer.promptVersion(), writer.variant(), model.identity());
    return Prompt.digest(asked + "\n" + text.title() + "\n\n" + text.body());
  }

  private Compilation compilation(Draft draft, Audited audited, SourceText text) {
    Analysis analysis =
        audited.analysis().size() < LEAST_SENTENCES
            ? null
            : new Analysis(audited.analysis(), Analysis.DISCLAIMER);
    return new Compilation(
        audited.headline(),
        style.language(),
        audited.summary(),
        style.account() ? audited.account() : List.of(),
        analysis,
        sections.of(draft.section(), text),
        audited.entities(),
        new CompiledBy(model.name(), model.modelName(), writer.promptVersion(), VERSION),
        DigitalSourceType.MODEL_WRITTEN,
        audited.withheld());
  }
}
