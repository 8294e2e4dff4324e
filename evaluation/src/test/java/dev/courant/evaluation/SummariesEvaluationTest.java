package dev.courant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummariesEvaluationTest {
  @Test
  void scoresSharedWordsPairsAndOrder() {
    Rouge rouge =
        Rouge.best("The dam broke on Monday", List.of("nothing", "On Monday the dam broke."));

    assertThat(rouge.one()).isEqualTo(1);
    assertThat(rouge.two()).isEqualTo(3.0 / 4, within(1e-9));
    assertThat(rouge.longest()).isEqualTo(3.0 / 5, within(1e-9));
  }

  @Test
  void countsARepeatedWordAsOftenAsTheReferenceHasIt() {
    assertThat(Rouge.best("rain rain rain", List.of("rain")).one()).isEqualTo(0.5, within(1e-9));
    assertThat(Rouge.best("", List.of("rain"))).isEqualTo(new Rouge(0, 0, 0));
  }

  @Test
  void ranksTheSentenceThatSharesMostWithTheOthersHighest() {
    List<String> sentences =
        List.of(
            "A cat sat there.",
            "The dam on the river broke.",
            "The river took the dam and the bridge.",
            "The bridge over the river is gone.");

    assertThat(TextRank.summary(sentences, 1)).isEqualTo(sentences.get(2));
    assertThat(TextRank.summary(List.of(), 3)).isEmpty();
  }

  @Test
  void givesTheSameIntervalEachTimeAndTheFigureInsideIt() {
    double[] above = {1, 2, 3, 4, 5, 6};
    double[] below = {1, 1, 2, 2, 3, 3};

    List<Double> interval = Bootstrap.ofRatio(above, below);

    assertThat(interval).isEqualTo(Bootstrap.ofRatio(above, below));
    assertThat(21.0 / 12).isBetween(interval.getFirst(), interval.getLast());
    assertThat(Bootstrap.ofMean(new double[] {2, 2})).containsExactly(2.0, 2.0);
  }

  @Test
  void tellsEachCaseInOrderAndTheFiguresOfAll(@TempDir Path directory) throws IOException {
    SummaryCase first =
        new SummaryCase(
            "1", "It rained. The dam broke. We left. All is gone.", List.of("The dam broke."));
    SummaryCase second = new SummaryCase("2", "", List.of("Nothing."));
    Path corpus = directory.resolve("corpus.jsonl");
    Files.writeString(corpus, EventCodec.text(first) + "\n" + EventCodec.text(second) + "\n\n");
    List<Object> told = new ArrayList<>();

    Map<String, Object> figures = new SummariesEvaluation().run(corpus, told::add);

    assertThat(told).hasSize(2).last().isEqualTo(new SummariesEvaluation.Result("2", ""));
    assertThat(figures)
        .containsEntry("cases", 2)
        .containsKeys("rouge1", "rouge2", "rougeL", "lead3_rouge1", "textrank_rouge1")
        .containsKeys("over_lead3", "over_lead3_95", "over_textrank", "over_textrank_95");
  }
}
