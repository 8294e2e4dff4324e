package dev.courant.summarize.section;

import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.section.TopicLexicon.Cue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells the topic of a text by the words of a lexicon. */
final class TopicTeller {
  private static final double LEAST_WEIGHT = 5;
  private static final double LEAST_SHARE = 0.2;
  private static final int EVIDENCE = 5;

  private final TopicLexicons lexicons;

  TopicTeller(TopicLexicons lexicons) {
    this.lexicons = lexicons;
  }

  Told tell(FoldedText title, FoldedText body, String language) {
    TopicLexicon lexicon = lexicons.of(language);
    Tally tally = new Tally(lexicon.size());
    lexicon.scan(
        title,
        match -> tally.add(match.value(), Emphasis.TITLE, title, match.start(), match.end()));
    lexicon.scan(
        body,
        match ->
            tally.add(
                match.value(), Emphasis.inBody(match.start()), body, match.start(), match.end()));
    return tally.told();
  }

  /** The evidence of one text, cue by cue. */
  private static final class Tally {
    private final double[] mentions;
    private final List<Seen> seen = new ArrayList<>();

    Tally(int cues) {
      mentions = new double[cues];
    }

    void add(Cue cue, double emphasis, FoldedText text, int start, int end) {
      if (mentions[cue.number()] == 0) {
        seen.add(new Seen(cue, text, start, end));
      }
      mentions[cue.number()] += emphasis;
    }

    Told told() {
      double[] weights = new double[Topic.values().length];
      seen.forEach(s -> weights[s.cue().topic().ordinal()] += weight(s));
      double all = 0;
      int best = 0;
      for (Topic topic : Topic.values()) {
        int i = topic.ordinal();
        weights[i] *= topic.prior();
        all += weights[i];
        best = weights[i] > weights[best] ? i : best;
      }
      if (weights[best] < LEAST_WEIGHT || weights[best] < LEAST_SHARE * all) {
        return Told.NOTHING;
      }
      Topic topic = Topic.values()[best];
      return new Told(topic.label(), weights[best] / all, evidence(topic));
    }

    private double weight(Seen s) {
      return s.cue().weight() * Emphasis.saturated(mentions[s.cue().number()]);
    }

    private List<String> evidence(Topic topic) {
      return seen.stream()
          .filter(s -> s.cue().topic() == topic)
          .sorted(Comparator.comparingDouble((Seen s) -> -weight(s)))
          .map(Seen::words)
          .distinct()
          .limit(EVIDENCE)
          .toList();
    }
  }

  private record Seen(Cue cue, FoldedText text, int start, int end) {
    String words() {
      return text.original(text.wordStart(start), text.wordEnd(end));
    }
  }
}
