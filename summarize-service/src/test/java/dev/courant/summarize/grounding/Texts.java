package dev.courant.summarize.grounding;

import dev.courant.model.Sentence;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Language;
import dev.courant.summarize.text.SourceText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Source texts and readings for tests. */
public final class Texts {
  /** A Wednesday. */
  public static final Instant PUBLISHED = Instant.parse("2026-03-11T09:00:00Z");

  private Texts() {}

  /** A text of one paragraph whose sentences are s1, s2, ... */
  public static SourceText of(String language, String... sentences) {
    List<Sentence> all = new ArrayList<>();
    int start = 0;
    for (String sentence : sentences) {
      all.add(new Sentence("s" + (all.size() + 1), start, start + sentence.length(), sentence));
      start += sentence.length() + 1;
    }
    return new SourceText(
        "",
        String.join(" ", sentences),
        language,
        PUBLISHED,
        all,
        Collections.nCopies(all.size(), 0));
  }

  public static Reading reading(String language, String sentence) {
    return Reading.of("", sentence, Language.of(language), PUBLISHED);
  }

  /** The ids of all sentences. */
  public static List<String> ids(SourceText text) {
    return IntStream.rangeClosed(1, text.sentences().size()).mapToObj(i -> "s" + i).toList();
  }
}
