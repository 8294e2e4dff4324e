package dev.courant.summarize.origin;

import dev.courant.model.Sentence;
import dev.courant.summarize.lexicon.FoldedText;
import dev.courant.summarize.lexicon.TermMatch;
import dev.courant.summarize.origin.SourceNames.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the sources that one sentence names as such. */
final class SentenceOrigins {
  private static final int CLOSE = 26;
  private static final int CLOSE_WITH_NOUN = 60;
  private static final int SHORT = 90;
  private static final int LONGEST_DATELINE = 60;
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(（【\\[]([^()（）【】\\[\\]]{2,60})[)）】\\]]");
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile(
          "\\s*(?:[,/;&+|、]|\\b(?:and|und|et|y|e|en|och|og|i|a|и|та|ve)\\b|\\s-\\s)\\s*");
  private static final Pattern DASH = Pattern.compile("\\s*[-–—―:.,]");
  private static final Pattern CLAUSE_ENDS = Pattern.compile("[.;:!?()\\n]");
  private static final Pattern SPEAKER =
      Pattern.compile(
          "((?:(?!The\\s)\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’.-]*\\s+){1,3}\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*)(?:,[^,]{2,80},)?\\s*(?:\\p{Ll}+\\s+){0,2}$");

  private final SourceNames names;
  private final Cues cues;

  SentenceOrigins(SourceNames names, Cues cues) {
    this.names = names;
    this.cues = cues;
  }

  /**
   * The sources of one sentence.
   *
   * @param edge whether it is one of the first or last of the text, where datelines and sign-offs
   *     are
   */
  List<Mention> in(Sentence sentence, String language, boolean edge) {
    FoldedText text = FoldedText.of(sentence.text());
    List<Named> named = names.in(text, language);
    if (named.isEmpty()) {
      return List.of();
    }
    List<Mention> mentions = new ArrayList<>();
    if (edge) {
      inBrackets(sentence, mentions);
    }
    if (edge && isSignOff(text, named)) {
      named.forEach(
          name -> mentions.add(new Mention(name.name(), Mention.TAKEN_FROM, sentence.id())));
      return mentions;
    }
    List<TermMatch<Cue>> cued = cues.in(text);
    for (int i = 0; i < named.size(); i++) {
      attributed(sentence, text, named, i, cued, mentions);
    }
    return mentions;
  }

  private void inBrackets(Sentence sentence, List<Mention> mentions) {
    Matcher brackets = IN_BRACKETS.matcher(sentence.text());
    while (brackets.find()) {
      boolean dateline =
          brackets.start() <= LONGEST_DATELINE
              && DASH.matcher(sentence.text().substring(brackets.end())).lookingAt();
      if (!dateline && !closes(sentence.text(), brackets.end())) {
        continue;
      }
      List<String> parts =
          BETWEEN_NAMES.splitAsStream(brackets.group(1).strip()).filter(s -> !s.isBlank()).toList();
      if (parts.stream().allMatch(part -> names.named(part) != null)) {
        for (String part : parts) {
          String name = names.named(part);
          if (name != null) {
            mentions.add(new Mention(name, Mention.TAKEN_FROM, sentence.id()));
          }
        }
      }
    }
  }

  private static boolean closes(String text, int position) {
    return text.substring(position).chars().noneMatch(Character::isLetterOrDigit);
  }

  /**
   * A line of hardly more than names: {@code dpa/AFP}, {@code © Reuters}, {@code With files from
   * AP}.
   */
  private boolean isSignOff(FoldedText text, List<Named> named) {
    if (text.length() > SHORT) {
      return false;
    }
    StringBuilder rest = new StringBuilder(text.folded(0, text.length()));
    for (int i = named.size() - 1; i >= 0; i--) {
      rest.replace(named.get(i).start(), named.get(i).end(), " ");
    }
    FoldedText around = FoldedText.of(rest.toString());
    String left = around.folded(0, around.length()).strip();
    return left.length() <= 3 || isCredit(around, left);
  }

  private boolean isCredit(FoldedText around, String left) {
    return cues.in(around).stream()
        .anyMatch(cue ->
            cue.value() == Cue.CREDIT && cue.start() == 0 && left.length() - cue.end() <= 12);
  }

  private void attributed(
      Sentence sentence,
      FoldedText text,
      List<Named> named,
      int index,
      List<TermMatch<Cue>> cued,
      List<Mention> mentions) {
    Named name = named.get(index);
    TermMatch<Cue> cue = nearest(text, named, index, cued);
    if (cue == null) {
      return;
    }
    boolean cited = cue.value() == Cue.CITED;
    mentions.add(
        new Mention(name.name(), cited ? Mention.CITED : Mention.REPORTED_BY, sentence.id()));
    if (cue.value() == Cue.TOLD) {
      String before = sentence.text().substring(0, text.origin(cue.start()));
      Matcher speaker = SPEAKER.matcher(before.substring(Math.max(0, before.length() - 160)));
      if (speaker.find()) {
        mentions.add(new Mention(speaker.group(1).strip(), Mention.SPOKE, sentence.id()));
      }
    }
  }

  private static @Nullable TermMatch<Cue> nearest(
      FoldedText text, List<Named> named, int index, List<TermMatch<Cue>> cued) {
    Named name = named.get(index);
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
