package dev.courant.evaluation;

import dev.courant.model.EventCodec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command line of {@code ./courant evaluate KIND PATH [--out FILE]}. */
public final class Evaluate {
  private static final Map<String, Evaluation> KINDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("consistency", new ConsistencyEvaluation()),
              Map.entry("feeds", new FeedsEvaluation()),
              Map.entry("grounding", new GroundingEvaluation()),
              Map.entry("pages", new PagesEvaluation()),
              Map.entry("sections", new SectionsEvaluation()),
              Map.entry("summaries", new SummariesEvaluation())));

  private Evaluate() {}

  /** Runs one evaluation; ends with one line of JSON that holds its figures. */
  public static void main(String[] args) throws IOException {
    System.exit(run(List.of(args), System.out, System.err));
  }

  static int run(List<String> args, PrintStream out, PrintStream err) throws IOException {
    boolean toFile = args.size() == 4 && args.get(2).equals("--out");
    Evaluation evaluation = args.isEmpty() ? null : KINDS.get(args.get(0));
    if (evaluation == null || !(args.size() == 2 || toFile)) {
      err.println(
          "usage: ./courant evaluate " + String.join("|", KINDS.keySet()) + " PATH [--out FILE]");
      return 2;
    }
    Path corpus = Path.of(args.get(1));
    if (!Files.exists(corpus)) {
      err.println(
          "no such corpus: "
              + corpus
              + " (give a path to one in the formats that docs/evaluation.md names)");
      return 2;
    }
    try (Writer lines =
            toFile ? Files.newBufferedWriter(Path.of(args.get(3))) : Writer.nullWriter();
        BufferedWriter writer = new BufferedWriter(lines)) {
      out.println(EventCodec.text(evaluation.run(corpus, value -> writeLine(writer, value))));
    }
    return 0;
  }

  private static void writeLine(Writer writer, Object value) {
    try {
      writer.write(EventCodec.text(value));
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
