package dev.courant.summarize.claims;

import dev.courant.summarize.grounding.number.SentenceWords.Word;

/** Whether a sentence counts another event, or this one at another time. */
final class OtherTime {
  private OtherTime() {}

  /**
   * Tells by words such as "last year" and by years.
   *
   * @param year in which the article appeared; 0 where that is not known, and any year is another
   */
  static boolean tells(ReadSentence sentence, int year) {
    return sentence.has("past") || sentence.words().stream().anyMatch(word -> other(word, year));
  }

  private static boolean other(Word word, int year) {
    return word.digits()
        && word.text().matches("(?:1[89]|20)\\d\\d")
        && !word.text().equals(String.valueOf(year));
  }
}
