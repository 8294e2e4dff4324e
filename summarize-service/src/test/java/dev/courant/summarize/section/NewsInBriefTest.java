package dev.courant.summarize.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.language.LexiconFile;
import dev.courant.summarize.text.SourceText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewsInBriefTest {
  private static final SectionClassifier CLASSIFIER = new SectionClassifier();

  /** A sentence of news. */
  record Brief(String language, Topic topic, String text) {}

  static Stream<Brief> briefs() {
    return LexiconFile.lines(NewsInBriefTest.class, "news-in-brief.txt").stream()
        .map(line -> line.split("\\|", 3))
        .map(field -> new Brief(field[0], Topic.valueOf(field[1]), field[2]));
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void one_sentence_of_news_has_its_topic_in_any_of_the_languages(Brief brief) {
    SourceText text =
        new SourceText("", brief.text(), brief.language(), null, List.of(), List.of());
    assertThat(CLASSIFIER.classify(text).topic()).isEqualTo(brief.topic().label());
  }

  @Test
  void every_topic_of_the_first_level_can_be_reached_and_twelve_languages_are_read() {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    Set<String> languages = new TreeSet<>();
    briefs()
        .forEach(brief -> {
          topics.add(brief.topic());
          languages.add(brief.language());
        });
    assertThat(topics).hasSize(17).containsExactlyInAnyOrder(Topic.values());
    assertThat(languages).hasSizeGreaterThan(12);
  }
}
