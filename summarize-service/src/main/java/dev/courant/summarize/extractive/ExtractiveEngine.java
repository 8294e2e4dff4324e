package dev.courant.summarize.extractive;

import dev.courant.model.CompiledBy;
import dev.courant.model.DigitalSourceType;
import dev.courant.summarize.summary.Compilation;
import dev.courant.summarize.summary.Computation;
import dev.courant.summarize.summary.Engine;
import dev.courant.summarize.text.SourceText;
import java.util.List;

/** The engine that needs nothing: sentences of the original, word for word. */
public final class ExtractiveEngine implements Engine {
  /** Its name in {@link CompiledBy#engine()}. */
  public static final String NAME = "extractive";

  private static final CompiledBy COMPILED_BY = new CompiledBy(NAME, null, null, "1");

  private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer();
  private final Computation computation;

  /** Computes on the calling thread. */
  public ExtractiveEngine() {
    this(Computation.HERE);
  }

  ExtractiveEngine(Computation computation) {
    this.computation = computation;
  }

  @Override
  public Compilation compile(SourceText text) {
    return computation.call(() -> extracts(text));
  }

  private Compilation extracts(SourceText text) {
    return new Compilation(
        null,
        text.language(),
        summarizer.summarize(text),
        List.of(),
        null,
        null,
        List.of(),
        COMPILED_BY,
        DigitalSourceType.EXTRACTED,
        List.of());
  }
}
