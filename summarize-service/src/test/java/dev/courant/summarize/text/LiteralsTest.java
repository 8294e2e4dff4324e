package dev.courant.summarize.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LiteralsTest {
  @Test
  void findsWhatALookForEachPhraseFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<String> phrases = new ArrayList<>(new TreeSet<>(letters(random, 6, 2, 4)));
      String text = String.join("", letters(random, 20, 1, 5));
      Literals literals = new Literals(phrases);

      TreeSet<String> found = new TreeSet<>();
      literals.find(
          text,
          (at, number) -> {
            assertThat(text.startsWith(phrases.get(number), at)).isTrue();
            found.add(phrases.get(number));
            return false;
          });

      assertThat(found).isEqualTo(new TreeSet<>(phrases.stream().filter(text::contains).toList()));
      assertThat(literals.in(text)).isEqualTo(!found.isEmpty());
    }
  }

  @Test
  void goesOnUntilSomebodyIsContent() {
    List<Integer> at = new ArrayList<>();

    boolean ended =
        new Literals(List.of("ab"))
            .find("ab ab ab", (position, _) -> at.add(position) && position > 0);

    assertThat(ended).isTrue();
    assertThat(at).containsExactly(0, 3);
  }

  @Test
  void refusesAPhraseOfOneCharacter() {
    assertThatThrownBy(() -> new Literals(List.of("ab", "c")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> letters(Random random, int count, int shortest, int longest) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      int length = random.nextInt(shortest, longest + 1);
      for (int k = 0; k < length; k++) {
        word.append("abcдф中".charAt(random.nextInt(6)));
      }
      words.add(word.toString());
    }
    return words;
  }
}
