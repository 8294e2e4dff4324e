package dev.courant.summarize.section;

import dev.courant.model.Section;
import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.text.SourceText;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files an article under a region and a topic by the words of its title and body. Each part that
 * the words do not tell stays unclassified. The same text always gets the same section; a text
 * takes time in proportion to its length. Safe for use by several threads.
 */
public final class SectionClassifier {
  private static final int LONGEST_BODY = 40_000;

  private final TopicTeller topics = new TopicTeller(new TopicLexicons());
  private final RegionTeller regions = new RegionTeller(new Gazetteers());

  /** Reads the text; of a very long one, the first 40,000 chars. */
  public Section classify(SourceText text) {
    FoldedText title = FoldedText.of(text.title());
    String news = text.furniture().without(text);
    FoldedText body = FoldedText.of(news.substring(0, Math.min(news.length(), LONGEST_BODY)));
    Told topic = topics.tell(title, body, text.language());
    Told region = regions.tell(title, body, text.language());
    return section(region, topic);
  }

  private static Section section(Told region, Told topic) {
    if (!region.label().told() && !topic.label().told()) {
      return Section.UNCLASSIFIED;
    }
    double confidence =
        Stream.of(region, topic)
            .filter(part -> part.label().told())
            .mapToDouble(Told::confidence)
            .min()
            .orElse(0);
    List<String> evidence =
        Stream.of(region, topic).flatMap(part -> part.evidence().stream()).distinct().toList();
    return new Section(region.label(), topic.label(), confidence, evidence);
  }
}
