package dev.courant.evaluation;

import dev.courant.model.EventCodec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@code ./courant evaluate KIND PATH [--seed N] [--shuffle N] [--pages DIR]
 * [--folds N] [--ablate yes] [--out FILE]}.
 */
public final class Evaluate {
  private static final Map<String, Function<Options, Evaluation>> KINDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("accounts", options -> new AccountsEvaluation(options.seed())),
              Map.entry("consistency", options -> new ConsistencyEvaluation(options.pages())),
              Map.entry("feeds", _ -> new FeedsEvaluation()),
              Map.entry("grounding", options -> new GroundingEvaluation(options.seed())),
              Map.entry("model", _ -> new ModelEvaluation(System.getenv())),
              Map.entry("pages", Evaluate::pages),
              Map.entry("sections", _ -> new SectionsEvaluation()),
              Map.entry("stories", options -> new StoriesEvaluation(options.shuffle())),
              Map.entry("shown", _ -> new ShownEvaluation()),
              Map.entry("summaries", _ -> new SummariesEvaluation())));

  private static final Set<String> OPTIONS =
      Set.of("--seed", "--shuffle", "--pages", "--folds", "--ablate", "--out");

  /**
   * What a kind may ask for.
   *
   * @param seed for made-up cases
   * @param shuffle for the order of cases; 0 is the corpus's
   * @param pages the directory of saved pages that a corpus names, or null
   * @param folds of outlets, 0 for none
   * @param ablates whether each rule is switched off once
   */
  private record Options(
      long seed, long shuffle, @Nullable Path pages, int folds, boolean ablates) {}

  private Evaluate() {}

  private static Evaluation pages(Options options) {
    return options.ablates()
        ? new RuleAblation(options.folds())
        : new PagesEvaluation(options.folds());
  }

  /** Runs one evaluation; ends with one line of JSON that holds its figures. */
  public static void main(String[] args) throws IOException {
    System.exit(run(List.of(args), System.out, System.err));
  }

  static int run(List<String> given, PrintStream out, PrintStream err) throws IOException {
    List<String> args = withPath(given);
    Map<String, String> options = options(args);
    String folds = options.getOrDefault("--folds", "0");
    String seed = options.getOrDefault("--seed", String.valueOf(GroundingEvaluation.SEED));
    String shuffle = options.getOrDefault("--shuffle", "0");
    if (args.size() < 2
        || !KINDS.containsKey(args.getFirst())
        || options.size() * 2 != args.size() - 2
        || !OPTIONS.containsAll(options.keySet())
        || !seed.matches("\\d{1,18}")
        || !shuffle.matches("\\d{1,18}")
        || !folds.matches("\\d{1,3}")) {
      err.println(
          "usage: ./courant evaluate "
              + String.join("|", KINDS.keySet())
              + " PATH [--seed N] [--shuffle N] [--pages DIR] [--folds N] [--ablate yes]"
              + " [--out FILE]");
      return 2;
    }
    Path corpus = Path.of(args.get(1));
    if (!Files.exists(corpus) && !args.get(1).equals(AccountsEvaluation.PLANTED)) {
      err.println(
          "no such corpus: "
              + corpus
              + " (give a path to one in the formats that docs/evaluation.md names)");
      return 2;
    }
    String pages = options.get("--pages");
    Options asked =
        new Options(
            Long.parseLong(seed),
            Long.parseLong(shuffle),
            pages == null ? null : Path.of(pages),
            Integer.parseInt(folds),
            "yes".equals(options.get("--ablate")));
    Evaluation evaluation = KINDS.get(args.getFirst()).apply(asked);
    String file = options.get("--out");
    try (Writer lines =
            file == null ? Writer.nullWriter() : Files.newBufferedWriter(Path.of(file));
        BufferedWriter writer = new BufferedWriter(lines)) {
      out.println(EventCodec.text(evaluation.run(corpus, value -> writeLine(writer, value))));
    }
    return 0;
  }

  /** Accounts are measured on stories made for it where no corpus is named. */
  private static List<String> withPath(List<String> given) {
    boolean made = given.size() % 2 == 1 && given.getFirst().equals("accounts");
    if (!made) {
      return given;
    }
    List<String> args = new ArrayList<>(given);
    args.add(1, AccountsEvaluation.PLANTED);
    return args;
  }

  private static Map<String, String> options(List<String> args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 2; i + 1 < args.size(); i += 2) {
      options.put(args.get(i), args.get(i + 1));
    }
    return options;
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
