package dev.courant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutletFoldsTest {
  @Test
  void keepsAllPagesOfAnOutletInOneFold() {
    OutletFolds folds = new OutletFolds(4);
    folds.add("https://www.harbour.example/a", 1);
    folds.add("http://m.harbour.example/b?c=d e", 0.5);

    assertThat(folds.means("f1"))
        .hasSize(4)
        .filteredOn(fold -> fold.get("pages").equals(2))
        .singleElement()
        .satisfies(fold -> assertThat(fold).containsEntry("outlets", 1).containsEntry("f1", 0.75));
    assertThat(folds.mean()).isEqualTo(0.75);
  }

  @Test
  void countsTheOutletsThatARuleHelpsAndHarms() {
    OutletFolds folds = new OutletFolds(2);
    folds.add("https://one.example/", 0.1);
    folds.add("https://two.example/", -0.1);
    folds.add("https://three.example/", -0.2);

    assertThat(folds.outlets(1)).isEqualTo(1);
    assertThat(folds.outlets(-1)).isEqualTo(2);
  }
}
