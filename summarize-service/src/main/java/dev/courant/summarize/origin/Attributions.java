package dev.courant.summarize.origin;

import dev.courant.model.Sentence;
import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.TermMatch;
import dev.courant.summarize.origin.SourceNames.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the sources beside which words such as "reported" or "laut" stand. */
final class Attributions {
  private static final int CLOSE = 26;
  private static final int CLOSE_WITH_NOUN = 60;
  private static final int BEFORE_TOLD = 160;
  private static final Pattern CLAUSE_ENDS = Pattern.compile("[.;:!?()\\n]");

  /** A full name, perhaps with its office between commas, right before "told". */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "((?:(?!The\\s)\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’.-]*\\s+){1,3}\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*)(?:,[^,]{2,80},)?\\s*(?:\\p{Ll}+\\s+){0,2}$");

  private final Cues cues;

  Attributions(Cues cues) {
    this.cues = cues;
  }

  /** The sources of one sentence, and who spoke to them. */
  List<Mention> in(Sentence sentence, FoldedText text, List<Named> named) {
    List<TermMatch<Cue>> cued = cues.in(text);
    List<Mention> mentions = new ArrayList<>();
    for (Named name : named) {
      TermMatch<Cue> cue = nearest(text, name, cued);
      if (cue != null) {
        int distance = cue.value() == Cue.CITED ? Mention.CITED : Mention.REPORTED_BY;
        mentions.add(new Mention(name.name(), distance, sentence.id()));
        if (cue.value() == Cue.TOLD) {
          mentions.addAll(speaker(sentence, text.origin(cue.start())));
        }
      }
    }
    return mentions;
  }

  private static List<Mention> speaker(Sentence sentence, int told) {
    String before = sentence.text().substring(Math.max(0, told - BEFORE_TOLD), told);
    Matcher speaker = SPEAKER.matcher(before);
    return speaker.find()
        ? List.of(new Mention(speaker.group(1).strip(), Mention.SPOKE, sentence.id()))
        : List.of();
  }

  private static @Nullable TermMatch<Cue> nearest(
      FoldedText text, Named name, List<TermMatch<Cue>> cued) {
    TermMatch<Cue> best = null;
    for (TermMatch<Cue> cue : cued) {
      boolean fits =
          cue.value() == Cue.AFTER
              ? cue.start() >= name.end() && near(text, name.end(), cue.start(), cued)
              : cue.value() != Cue.CREDIT
                  && cue.value() != Cue.NOUN
                  && cue.end() <= name.start()
                  && near(text, cue.end(), name.start(), cued);
      boolean strongest = best == null || best.value() != Cue.CITED && cue.value() != Cue.AFTER;
      if (fits && strongest) {
        best = cue;
      }
    }
    return best;
  }

  private static boolean near(FoldedText text, int from, int to, List<TermMatch<Cue>> cued) {
    boolean noun =
        cued.stream().anyMatch(c -> c.value() == Cue.NOUN && c.start() >= from && c.end() <= to);
    if (to - from > (noun ? CLOSE_WITH_NOUN : CLOSE)) {
      return false;
    }
    return to <= from || !CLAUSE_ENDS.matcher(text.original(from, to)).find();
  }
}
