package dev.courant.publish.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as its page shows it.
 *
 * @param first when the first member was seen
 * @param engine what wrote its sentences, in words
 * @param splitFrom address of the story that it was split from, or null
 * @param articles members, by language
 * @param unlisted how many more there are
 * @param origins the independent accounts
 */
record StoryView(
    StoryCardView card,
    Moment first,
    String engine,
    @Nullable String splitFrom,
    List<Told> summary,
    List<Contrast> differences,
    List<Entry> timeline,
    List<InLanguage> articles,
    int unlisted,
    List<Account> origins) {

  /** A sentence with what it rests on. */
  record Told(Text text, List<Receipt> receipts) {}

  /**
   * A sentence of a member.
   *
   * @param number on this page, from 1; 0 where it stands for itself
   * @param outlet that published it
   * @param language of the sentence, in English
   * @param article address of the member's page
   * @param place the sentence in the original, for browsers that can go there
   */
  record Receipt(
      int number, Text text, String outlet, String language, String article, String place) {}

  /** An entry of the timeline. */
  record Entry(Moment time, Told told) {}

  /**
   * Where accounts differ.
   *
   * @param kind how, in words
   * @param about of what, in words of the articles
   */
  record Contrast(String kind, String about, List<Side> sides) {}

  /**
   * Who says one thing.
   *
   * @param value what, in short; empty where the quotes say it all
   */
  record Side(String value, Moment since, List<Receipt> quotes) {}

  /** The members in one language. */
  record InLanguage(String name, List<Member> members) {}

  /**
   * A member.
   *
   * @param told the headline as Courant tells it where it is another, or null
   * @param copy whose text it has, in words; empty where it is a text of its own
   * @param why it is here
   */
  record Member(
      String href,
      String original,
      Text headline,
      @Nullable Text told,
      String outlet,
      String country,
      Moment time,
      String seenAt,
      String copy,
      Why why) {}

  /**
   * Why an article is in the story.
   *
   * @param decision in words
   * @param score how alike they are and what was needed, in words; empty where nothing was compared
   * @param nearest the headline of the member that is most alike, or null
   * @param shared terms that both have
   */
  record Why(String decision, String score, @Nullable Text nearest, List<String> shared) {}

  /**
   * An independent account.
   *
   * @param named whom its members name as their source, joined; empty where they name nobody
   */
  record Account(int number, String named, List<Member> members) {}
}
