package dev.courant.ingest.gate;

import dev.courant.ingest.phrases.Phrases;
import dev.courant.page.ExtractedPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How much a page looks like one that stands in for the article, and by what.
 *
 * @param score the sum of the weights of what was seen
 * @param wording the share of sentences that stand on such pages
 * @param seen for a person
 */
record PageEvidence(int score, double wording, List<String> seen) {
  private static final Pattern SENTENCE =
      Pattern.compile("\\n+|(?<=[.!?\u2026\u06d4\u061f\u0964])\\s+|(?<=[\u3002\uff01\uff1f])");
  private static final int SENTENCES = 60;
  private static final int LITTLE = 200;
  private static final double SOME = 0.1;
  private static final double MANY = 0.25;
  private static final double HALF = 0.5;
  private static final double MOST = 0.5;

  PageEvidence {
    seen = List.copyOf(seen);
  }

  static PageEvidence of(ExtractedPage page, boolean elsewhere) {
    List<String> sentences =
        Arrays.stream(SENTENCE.split(page.body()))
            .filter(sentence -> !sentence.isBlank())
            .limit(SENTENCES)
            .toList();
    double wording = share(sentences.stream().filter(Phrases::isOfAWall).count(), sentences);
    double reader = share(sentences.stream().filter(Phrases::speaksToTheReader).count(), sentences);
    boolean offers =
        !sentences.isEmpty() && sentences.stream().allMatch(PageEvidence::standsInForMore);
    List<String> seen = new ArrayList<>();
    int score = 0;
    score += weigh(seen, "nothing but offers", offers ? 3 : 0);
    score +=
        weigh(seen, "wording", wording >= HALF ? 3 : wording >= MANY ? 2 : wording >= SOME ? 1 : 0);
    score += weigh(seen, "headline", Phrases.isTitleOfAWall(page.title()) ? 2 : 0);
    score += weigh(seen, "speaks to the reader", reader >= MOST ? 1 : 0);
    score += weigh(seen, "noindex", page.optOuts().contains("noindex") ? 1 : 0);
    score += weigh(seen, "little text", size(page.body()) < LITTLE ? 2 : 0);
    score += weigh(seen, "other host", elsewhere ? 2 : 0);
    score += weigh(seen, "dated", page.publishedAt() != null ? -1 : 0);
    return new PageEvidence(score, wording, seen);
  }

  private static boolean standsInForMore(String sentence) {
    return Phrases.isOffer(sentence) || Phrases.isOfAWall(sentence);
  }

  private static int weigh(List<String> seen, String what, int weight) {
    if (weight != 0) {
      seen.add(what);
    }
    return weight;
  }

  private static double share(long count, List<String> sentences) {
    return sentences.isEmpty() ? 0 : (double) count / sentences.size();
  }

  /** In letters; an ideograph counts for three. */
  private static long size(String body) {
    return body.length() + 2 * body.chars().filter(Character::isIdeographic).count();
  }
}
