package dev.courant.summarize.claims;

import dev.courant.model.Features.Claim;
import dev.courant.model.Sentence;
import dev.courant.summarize.claims.Terms.Found;
import dev.courant.summarize.features.ClaimFinder;
import dev.courant.summarize.text.SourceText;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the claims of an article by lists of words: figures of what is listed, deeds that are
 * asserted or denied, and once each what is told of without a figure. Knows the languages of the
 * lists; finds nothing in others.
 */
public final class ArticleClaims implements ClaimFinder {
  private static final int SENTENCES = 80;
  private static final int FIGURES = 20;
  private static final int DENIALS = 8;
  private static final int ASSERTIONS = 16;
  private static final Set<String> MENTIONED =
      Set.of("harm", "thing", "alone", "money", "measure", "extent");

  @Override
  public List<Claim> find(SourceText text) {
    if (!Terms.of("counted.txt", text.language()).known()) {
      return List.of();
    }
    Collected found = new Collected();
    int year = text.publishedAt() == null ? 0 : text.publishedAt().atZone(ZoneOffset.UTC).getYear();
    for (Sentence each : text.sentences().stream().limit(SENTENCES).toList()) {
      ReadSentence sentence = new ReadSentence(each.text(), text.language());
      String speaker = Cited.in(sentence);
      if (!OtherTime.tells(sentence, year)) {
        found.figures.addAll(FigureClaims.in(sentence, each.id(), speaker));
      }
      found.stances.addAll(StanceClaims.in(sentence, text.language(), each.id(), speaker));
      sentence.counted().stream()
          .filter(term -> MENTIONED.contains(term.term().role()))
          .forEach(term -> found.mention(term, each.id()));
    }
    return found.claims();
  }

  private static final class Collected {
    private final List<Claim> figures = new ArrayList<>();
    private final List<Claim> stances = new ArrayList<>();
    private final List<Claim> mentions = new ArrayList<>();
    private final Set<String> mentioned = new HashSet<>();

    void mention(Found term, String receipt) {
      if (mentioned.add(term.name())) {
        mentions.add(new Claim(Claim.Kind.ASSERTION, List.of(term.name()), "", "", "", receipt));
      }
    }

    List<Claim> claims() {
      Set<Claim> all = new LinkedHashSet<>();
      figures.stream().limit(FIGURES).forEach(all::add);
      of(Claim.Kind.DENIAL).stream().limit(DENIALS).forEach(all::add);
      of(Claim.Kind.ASSERTION).stream().limit(ASSERTIONS).forEach(all::add);
      mentions.stream()
          .filter(m -> figures.stream().noneMatch(f -> f.about().getFirst().equals(name(m))))
          .forEach(all::add);
      return List.copyOf(all);
    }

    private static String name(Claim mention) {
      return mention.about().getFirst();
    }

    private List<Claim> of(Claim.Kind kind) {
      return stances.stream().filter(claim -> claim.kind() == kind).toList();
    }
  }
}
