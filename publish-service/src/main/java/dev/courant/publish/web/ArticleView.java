package dev.courant.publish.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its page shows it.
 *
 * @param revised whether it has changed since it first came in
 * @param originalHeadline the outlet's own, where the card's is another; or null
 * @param named whom and what the original names; empty where nobody looked
 * @param dataBlock schema.org description in JSON-LD, safe inside a script element
 */
record ArticleView(
    CardView card,
    boolean revised,
    @Nullable Text originalHeadline,
    Told told,
    Attribution attribution,
    Labels labels,
    List<Named> named,
    String dataBlock) {

  /** What Courant tells. */
  record Told(
      List<Sentence> summary, List<Sentence> account, List<Sentence> analysis, String disclaimer) {}

  /**
   * A sentence with what it rests on.
   *
   * @param parts of its text, translated speech apart
   * @param uncompared what could not be compared with the original, in words; empty where all was
   */
  record Sentence(
      Text text, List<TranslatedSpeech.Part> parts, List<Receipt> receipts, String uncompared) {}

  /**
   * A sentence of the original.
   *
   * @param number on this page, from 1
   * @param start first character, in code points over the original's text
   * @param end behind the last one
   */
  record Receipt(int number, String id, Text text, int start, int end) {}

  /**
   * A name as the original writes it.
   *
   * @param kind in lower case
   */
  record Named(Text name, String kind) {}

  /** Whose words these are, and when. */
  record Attribution(
      String url,
      String authors,
      @Nullable Moment published,
      @Nullable Moment modified,
      Moment ingested,
      Moment compiled) {}

  /**
   * What one must know about how it was made.
   *
   * @param engine what wrote the sentences, in words
   * @param sourceType IPTC Digital Source Type, its address
   * @param sourceTypeName the last part of that
   * @param withheld what the grounding check kept back, one line per reason
   * @param evidence the words that decided the section
   * @param confidence in the section, in percent
   */
  record Labels(
      String engine,
      String sourceType,
      String sourceTypeName,
      List<String> withheld,
      List<String> evidence,
      String confidence,
      String revision) {}
}
