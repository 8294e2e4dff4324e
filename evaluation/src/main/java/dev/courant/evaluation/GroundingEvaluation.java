package dev.courant.evaluation;

import dev.courant.model.EventCodec;
import dev.courant.summarize.grounding.ArticleGrounding;
import dev.courant.summarize.grounding.GroundingCheck;
import dev.courant.summarize.grounding.Verdict;
import dev.courant.summarize.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * How many false sentences the grounding check rejects, and how many faithful ones: extracts and
 * reference sentences of a corpus of summaries, and mutants of both. The check finds the receipts
 * itself. Mutants are counted by where they come from, and both together; of these, all that put in
 * what the article does not have are "foreign".
 */
final class GroundingEvaluation implements Evaluation {
  static final long SEED = 20_260_401;
  static final List<Mutation> MUTATIONS =
      List.of(
          new NumberMutations.Foreign(),
          new NumberMutations.Swapped(),
          new NameMutations.Foreign(),
          new NameMutations.Swapped(),
          new NameMutations.Roles(),
          new ValueMutations.Units(),
          new ValueMutations.Dates(),
          new WordingMutations.Negation(),
          new WordingMutations.Quote());

  private static final Set<String> FOREIGN =
      Set.of("number-foreign", "name-foreign", "unit", "date");

  private final CorpusTexts texts = new CorpusTexts();
  private final GroundingCheck check = new GroundingCheck();
  private final long seed;

  /**
   * @param seed of the mutants
   */
  GroundingEvaluation(long seed) {
    this.seed = seed;
  }

  record Case(String id, String text, List<String> references) {}

  /** What {@code --out} shows of one sentence. */
  record Checked(String id, String kind, String sentence, String verdict, double score) {}

  private record Count(int cases, int rejected) {
    Count plus(boolean rejection) {
      return new Count(cases + 1, rejected + (rejection ? 1 : 0));
    }
  }

  @Override
  public Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException {
    List<Case> cases =
        Files.readAllLines(corpus).stream()
            .filter(line -> !line.isBlank())
            .map(line -> EventCodec.decode(line.getBytes(StandardCharsets.UTF_8), Case.class))
            .toList();
    Set<String> allNames = new LinkedHashSet<>();
    cases.forEach(item -> allNames.addAll(names(item)));
    Map<String, Count> counts = new TreeMap<>();
    for (Case item : cases) {
      run(item, List.copyOf(allNames), counts, perCase);
    }
    return figures(counts);
  }

  private void run(
      Case item, List<String> names, Map<String, Count> counts, Consumer<Object> perCase) {
    SourceText text = texts.of(item.text());
    MutationSource source = new MutationSource(item.text(), names(item), names);
    Subject subject = new Subject(item.id(), seed, check.of(text), source, counts, perCase);
    text.sentences().forEach(sentence -> subject.check("extract", sentence.text()));
    for (String reference : item.references()) {
      texts.sentences(reference, text).forEach(s -> subject.check("abstract", s));
    }
  }

  private static Set<String> names(Case item) {
    Set<String> names = MutationSource.namesIn(item.text());
    item.references().forEach(reference -> names.addAll(MutationSource.namesIn(reference)));
    return names;
  }

  /** One article's sentences and their mutants. */
  private record Subject(
      String id,
      long seed,
      ArticleGrounding grounding,
      MutationSource source,
      Map<String, Count> counts,
      Consumer<Object> perCase) {
    void check(String origin, String sentence) {
      judge(origin + "-faithful", sentence);
      Random random = new Random(seed ^ sentence.hashCode());
      for (Mutation mutation : MUTATIONS) {
        Optional<String> mutant = mutation.of(sentence, source, random);
        if (mutant.isPresent()) {
          boolean rejected = judge(origin + "-" + mutation.kind(), mutant.get());
          count("both-" + group(mutation.kind()), rejected);
        }
      }
    }

    private static String group(String kind) {
      return FOREIGN.contains(kind) ? "foreign" : kind;
    }

    private void count(String kind, boolean rejected) {
      counts.merge(kind, new Count(0, 0).plus(rejected), (a, b) -> a.plus(rejected));
    }

    private boolean judge(String kind, String sentence) {
      Verdict verdict = grounding.check(sentence);
      boolean rejected = verdict instanceof Verdict.Unsupported;
      count(kind, rejected);
      String told =
          switch (verdict) {
            case Verdict.Grounded g -> "grounded";
            case Verdict.Unverifiable u -> "unverifiable";
            case Verdict.Unsupported u -> u.reason().code() + ": " + u.detail();
          };
      perCase.accept(new Checked(id, kind, sentence, told, verdict.score()));
      return rejected;
    }
  }

  private Map<String, Object> figures(Map<String, Count> counts) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("seed", seed);
    counts.forEach((kind, count) -> {
      figures.put(kind.replace('-', '_') + "_cases", count.cases());
      figures.put(kind.replace('-', '_'), (double) count.rejected() / count.cases());
    });
    return figures;
  }
}
