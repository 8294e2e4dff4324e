package dev.courant.summarize.text;

import dev.courant.model.Sentence;
import dev.courant.summarize.language.QuotedSpans;
import dev.courant.summarize.language.QuotedSpans.Quoted;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which sentences of a text belong together because a quotation goes over them. A quotation is
 * shown whole or not at all.
 */
public final class Quotations {
  /** Sentences of a speech over several paragraphs, at most. */
  private static final int LONGEST_SPEECH = 20;

  private static final Pattern DIALOGUE = Pattern.compile("[-–—―] ?\\p{L}");
  private static final List<String> BEFORE_SPEAKER = List.of(", ", "? ", "! ", " – ", " — ");

  private final String body;
  private final int[] starts;
  private final int[] ends;
  private final BitSet quoted = new BitSet();
  private final BitSet joined = new BitSet();
  private final BitSet torn = new BitSet();
  private int opened = -1;

  private Quotations(SourceText text) {
    body = text.body();
    List<Sentence> sentences = text.sentences();
    starts = new int[sentences.size()];
    ends = new int[sentences.size()];
    int seen = 0;
    int codePoints = 0;
    for (int i = 0; i < starts.length; i++) {
      Sentence sentence = sentences.get(i);
      starts[i] = body.offsetByCodePoints(seen, sentence.start() - codePoints);
      ends[i] = starts[i] + sentence.text().length();
      seen = ends[i];
      codePoints = sentence.end();
    }
  }

  /** The quotations of a text. */
  public static Quotations of(SourceText text) {
    Quotations quotations = new Quotations(text);
    int count = text.sentences().size();
    for (int first = 0; first < count; ) {
      int last = first;
      while (last + 1 < count && text.paragraph(last + 1) == text.paragraph(first)) {
        last++;
      }
      quotations.paragraph(first, last);
      first = last + 1;
    }
    return quotations;
  }

  private void paragraph(int first, int last) {
    if (DIALOGUE.matcher(body).region(starts[first], ends[last]).lookingAt()) {
      dialogue(first, last);
      return;
    }
    List<Quoted> found = QuotedSpans.in(body, starts[first], ends[last]);
    for (Quoted each : found) {
      quoted.set(each.start(), each.end());
      List<Integer> held = new ArrayList<>();
      for (int i = first; i <= last; i++) {
        if (starts[i] < each.end() && ends[i] > each.start()) {
          held.add(i);
        }
      }
      if (!each.isWhole()) {
        held.forEach(torn::set);
      } else if (held.size() > 1) {
        joined.set(held.getFirst() + 1, held.getLast() + 1);
      }
    }
    between(found, first, last);
  }

  /** A paragraph that a dash opens is speech up to where its last sentence says whose. */
  private void dialogue(int first, int last) {
    int end = ends[last];
    int speaker = starts[first];
    for (String mark : BEFORE_SPEAKER) {
      speaker = Math.max(speaker, body.lastIndexOf(mark, end - 1));
    }
    boolean told = speaker > starts[last];
    quoted.set(starts[first], told ? speaker : end);
    joined.set(first + 1, last + 1);
    opened = -1;
  }

  /**
   * What stands between a paragraph that opens a quotation and the one that closes it is quoted.
   */
  private void between(List<Quoted> found, int first, int last) {
    if (found.isEmpty()) {
      return;
    }
    if (found.getFirst().isEnd() && opened >= 0 && first - opened <= LONGEST_SPEECH) {
      torn.set(opened, first);
    }
    opened = found.getLast().isBeginning() ? last + 1 : -1;
  }

  /** Whether a sentence goes on with a quotation that began before it. */
  public boolean continues(int sentence) {
    return joined.get(sentence);
  }

  /** The last sentence of those that quotations join to this one, itself if there is none. */
  public int last(int sentence) {
    return joined.nextClearBit(sentence + 1) - 1;
  }

  /** Whether one of the sentences holds only a part of a quotation, the rest being elsewhere. */
  public boolean torn(int first, int last) {
    int next = torn.nextSetBit(first);
    return next >= 0 && next <= last;
  }

  /** The sentences as they stand in the body, with what is between them. */
  public String text(int first, int last) {
    return body.substring(starts[first], ends[last]);
  }

  /** The share of the letters of some sentences that stand in quotation marks, 0 to 1. */
  public double share(int first, int last) {
    int all = 0;
    int inside = 0;
    for (int i = starts[first]; i < ends[last]; i++) {
      boolean letter = Character.isLetterOrDigit(body.charAt(i));
      all += letter ? 1 : 0;
      inside += letter && quoted.get(i) ? 1 : 0;
    }
    return (double) inside / Math.max(1, all);
  }

  /** The same sentences without what is quoted in them. */
  public String outside(int first, int last) {
    StringBuilder rest = new StringBuilder();
    for (int i = starts[first]; i < ends[last]; i++) {
      rest.append(quoted.get(i) ? ' ' : body.charAt(i));
    }
    return rest.toString();
  }
}
