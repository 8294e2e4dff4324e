package dev.courant.summarize.origin;

import dev.courant.model.Sentence;
import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.origin.SourceNames.Named;
import java.util.ArrayList;
import java.util.List;

/** Finds the sources that one sentence names as such. */
final class SentenceOrigins {
  private final SourceNames names;
  private final Datelines datelines;
  private final SignOffs signOffs;
  private final Attributions attributions;

  SentenceOrigins(SourceNames names) {
    this.names = names;
    datelines = new Datelines(names);
    Cues cues = new Cues();
    signOffs = new SignOffs(cues);
    attributions = new Attributions(cues);
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
    List<Mention> mentions = new ArrayList<>(edge ? datelines.in(sentence) : List.of());
    if (edge && (signOffs.is(text, named) || Bylines.is(sentence.text(), text, named))) {
      named.forEach(
          name -> mentions.add(new Mention(name.name(), Mention.TAKEN_FROM, sentence.id())));
    } else {
      mentions.addAll(attributions.in(sentence, text, named));
    }
    return mentions;
  }
}
