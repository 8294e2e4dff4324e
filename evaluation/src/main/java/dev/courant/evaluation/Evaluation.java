package dev.courant.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** One kind of quality, measured over a corpus. */
interface Evaluation {
  /**
   * Measures.
   *
   * @param corpus a file or directory in the kind's format
   * @param perCase takes one value per case, in the corpus's order; each becomes one JSON line of
   *     {@code --out}
   * @return the figures, in the order in which they are to be shown
   * @throws IOException where the corpus cannot be read
   */
  Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException;
}
