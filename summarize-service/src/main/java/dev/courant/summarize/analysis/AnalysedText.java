package dev.courant.summarize.analysis;

import dev.courant.model.Sentence;
import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.TermMatch;
import dev.courant.summarize.text.Furniture;
import dev.courant.summarize.text.Quotations;
import dev.courant.summarize.text.SourceText;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text as the analysis sees it: what its sentences hold, and which of them can be quoted. */
final class AnalysedText {
  private static final int LONGEST_QUOTED = 260;
  private static final Pattern ADDRESS = Pattern.compile("(?i)http|www\\.|[<>@]");

  /** An allegation counts where it is what the text is about. */
  private static final int EARLY = 12;

  private static final double QUOTES = 0.3;

  private final SourceText text;
  private final Quotations quotations;
  private final Furniture furniture;
  private final Negations negations;
  private final List<Set<Cue>> cues;
  private final List<Speaker> speakers;
  private final boolean known;

  AnalysedText(SourceText text, CueLexicons lexicons) {
    this.text = text;
    quotations = text.quotations();
    furniture = text.furniture();
    negations = new Negations(CueLexicons.key(text.language()));
    cues =
        text.sentences().stream()
            .limit(RuleBasedAnalysis.MOST_SENTENCES)
            .map(sentence -> cues(sentence, lexicons))
            .toList();
    speakers = Speakers.of(text, furniture);
    known = lexicons.knows(text.language());
  }

  private Set<Cue> cues(Sentence sentence, CueLexicons lexicons) {
    Set<Cue> found = EnumSet.noneOf(Cue.class);
    FoldedText folded = FoldedText.of(sentence.text());
    for (TermMatch<Cue> match : lexicons.in(folded, text.language())) {
      boolean denied = match.value() == Cue.DENIED;
      if (!denied || !negations.negate(folded, match.start(), match.end())) {
        found.add(match.value());
      }
    }
    if (!found.contains(Cue.SAID)) {
      found.remove(Cue.ANONYMOUS);
    }
    return found;
  }

  List<Speaker> speakers() {
    return speakers;
  }

  /** The first sentence with such words that can be quoted as a whole. */
  Optional<Sentence> first(Cue cue) {
    return IntStream.range(0, cues.size())
        .filter(i -> cues.get(i).contains(cue) && isQuotable(i))
        .filter(i -> cue != Cue.ALLEGED || i < EARLY)
        .mapToObj(text.sentences()::get)
        .findFirst();
  }

  private boolean isQuotable(int i) {
    return !furniture.is(i)
        && !furniture.isLine(i)
        && !quotations.torn(i, i)
        && !quotations.continues(i)
        && quotations.last(i) == i
        && text.sentences().get(i).text().length() <= LONGEST_QUOTED
        && !ADDRESS.matcher(text.sentences().get(i).text()).find();
  }

  /** Whether nobody but one is cited or quoted anywhere in a text of some length. */
  boolean isOnlyOf(Speaker speaker, int fewestSentences) {
    boolean[] own = new boolean[cues.size() + 2];
    for (int i = 0; i < cues.size(); i++) {
      if (speaker.sentences().contains(text.sentences().get(i).id())) {
        own[i] = true;
        own[i + 1] = true;
        own[i + 2] = true;
      }
    }
    return known
        && cues.size() >= fewestSentences
        && IntStream.range(0, cues.size()).noneMatch(i -> cites(i) && !own[i + 1]);
  }

  private boolean cites(int i) {
    return !furniture.is(i) && (cues.get(i).contains(Cue.SAID) || quotations.share(i, i) >= QUOTES);
  }

  /** English name of the text's language, or null where it is English or unknown. */
  @Nullable String foreign() {
    String primary = Locale.forLanguageTag(text.language()).getLanguage();
    String name = Locale.of(primary).getDisplayLanguage(Locale.ENGLISH);
    return primary.equals("en") || primary.equals("und") || name.isEmpty() ? null : name;
  }
}
