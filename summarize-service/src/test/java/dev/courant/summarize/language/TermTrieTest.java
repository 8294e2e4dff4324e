package dev.courant.summarize.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermTrieTest {
  @Test
  void a_word_matches_as_a_whole_only_and_a_prefix_any_ending() {
    assertThat(found("war and warfare", "war")).containsExactly("war");
    assertThat(found("war and warfare", "war*")).containsExactly("war*", "war*");
  }

  @Test
  void the_longest_term_counts() {
    assertThat(found("South Sudan", "sudan", "south sudan")).containsExactly("south sudan");
  }

  @Test
  void accents_case_and_punctuation_do_not_matter() {
    assertThat(found("L'ÉLYSÉE, Saint-Denis", "elysee", "saint denis"))
        .containsExactly("elysee", "saint denis");
  }

  @Test
  void an_open_term_is_found_inside_a_compound() {
    assertThat(found("Landesregierung", "*regierung*")).containsExactly("*regierung*");
  }

  @Test
  void words_need_no_spaces_in_scripts_without_them_and_clitics_are_passed_over() {
    assertThat(found("東京で地震", "地震")).containsExactly("地震");
    assertThat(found("والحكومة", "حكومه")).containsExactly("حكومه");
  }

  @Test
  void original_words_are_given_back_as_they_stand() {
    FoldedText text = FoldedText.of("Die  GRÖSSE der Œuvres");
    assertThat(text.folded(0, text.length())).isEqualTo("die grosse der oeuvres");
    assertThat(text.original(4, 10)).isEqualTo("GRÖSSE");
    assertThat(text.original(15, 22)).isEqualTo("Œuvres");
  }

  private static List<String> found(String text, String... terms) {
    TermTrie.Builder<String> builder = new TermTrie.Builder<>();
    for (String term : terms) {
      builder.add(term, term);
    }
    List<String> found = new ArrayList<>();
    builder.build().scan(FoldedText.of(text), match -> found.add(match.value()));
    return found;
  }
}
