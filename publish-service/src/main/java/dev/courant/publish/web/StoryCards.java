package dev.courant.publish.web;

import dev.courant.model.Section;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes cards of stories for pages. */
@Component
final class StoryCards {
  private static final int TELLERS = 4;
  private static final int REGIONS = 2;

  private final CardViews cards;

  StoryCards(CardViews cards) {
    this.cards = cards;
  }

  StoryCardView view(StoryTold story) {
    return new StoryCardView(
        story.id().value(),
        "/stories/" + story.id().value(),
        headline(story),
        inOneLanguage(story.summary()),
        sections(story),
        ReachWords.of(story.reach()),
        cards.moment(story.lastAt()),
        byLanguage(story).entrySet().stream()
            .map(entry -> telling(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** What a card tells is in the language that it begins in. */
  private static List<Text> inOneLanguage(List<StorySentence> summary) {
    return summary.stream()
        .filter(sentence -> sentence.language().equals(summary.getFirst().language()))
        .map(StoryCards::text)
        .toList();
  }

  List<StoryCardView> views(List<StoryTold> stories) {
    return stories.stream().map(this::view).toList();
  }

  static Text text(StorySentence sentence) {
    return Text.of(sentence.text(), sentence.language());
  }

  private static Text headline(StoryTold story) {
    StorySentence headline = story.headline();
    return headline == null ? Text.of("", "und") : text(headline);
  }

  private static List<Link> sections(StoryTold story) {
    List<Link> told = new ArrayList<>();
    if (story.topic().told()) {
      told.add(link(Facet.TOPIC, story.topic()));
    }
    story.regions().stream()
        .filter(Section.Label::told)
        .limit(REGIONS)
        .forEach(region -> told.add(link(Facet.REGION, region)));
    return told.isEmpty() ? List.of(link(Facet.TOPIC, Section.Label.UNCLASSIFIED)) : told;
  }

  private static Link link(Facet facet, Section.Label label) {
    return Link.to(facet, Slug.of(label.name()), label.name());
  }

  /** The members of each language, the language with the most first. */
  static Map<String, List<StoryArticle>> byLanguage(StoryTold story) {
    Map<String, List<StoryArticle>> members = new LinkedHashMap<>();
    for (StoryArticle article : story.articles()) {
      members.computeIfAbsent(article.language(), _ -> new ArrayList<>()).add(article);
    }
    Map<String, List<StoryArticle>> ordered = new LinkedHashMap<>();
    members.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                (Map.Entry<String, List<StoryArticle>> entry) -> -entry.getValue().size()))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  private static StoryCardView.Telling telling(String language, List<StoryArticle> members) {
    return new StoryCardView.Telling(
        Text.languageName(language),
        members.stream().limit(TELLERS).map(StoryCards::teller).toList(),
        Math.max(0, members.size() - TELLERS));
  }

  private static StoryCardView.Teller teller(StoryArticle article) {
    return new StoryCardView.Teller(href(article), article.outlet().name());
  }

  static String href(StoryArticle article) {
    return "/articles/" + article.id().value();
  }
}
