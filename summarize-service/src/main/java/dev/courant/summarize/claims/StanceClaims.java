package dev.courant.summarize.claims;

import dev.courant.model.Features.Claim;
import dev.courant.summarize.claims.Terms.Found;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a sentence asserts or denies: a listed deed, and what it was done to or, where no such
 * thing is named, the names of the sentence.
 */
final class StanceClaims {
  private static final int NEAR = 3;
  private static final int MOST_NAMES = 6;

  private final ReadSentence sentence;
  private final List<Found> deeds;
  private final List<Found> objects;

  private StanceClaims(ReadSentence sentence, String language) {
    this.sentence = sentence;
    List<Found> found = Terms.of("deeds.txt", language).in(sentence.words());
    this.deeds = found.stream().filter(each -> each.is("deed")).toList();
    this.objects = found.stream().filter(each -> each.is("object")).toList();
  }

  /** None for most sentences, one for each deed otherwise. */
  static List<Claim> in(ReadSentence sentence, String language, String receipt, String speaker) {
    return new StanceClaims(sentence, language).claims(receipt, speaker);
  }

  private List<Claim> claims(String receipt, String speaker) {
    if (deeds.isEmpty() || sentence.text().strip().endsWith("?")) {
      return List.of();
    }
    int denial = denial();
    List<Claim> claims = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    for (Found deed : denial < 0 ? deeds : denied(denial)) {
      Claim.Kind kind = denial < 0 ? kind(deed) : Claim.Kind.DENIAL;
      List<String> about = about(deed);
      if (kind != null && about.size() > 1 && told.add(deed.name())) {
        claims.add(new Claim(kind, about, "", "", speaker, receipt));
      }
    }
    return claims;
  }

  /** Where somebody denies something, or -1. */
  private int denial() {
    for (Found cue : sentence.cues()) {
      if (cue.is("deny") && !refuses(cue) || cue.is("reject") && rejectsClaim(cue)) {
        return cue.first();
      }
    }
    return -1;
  }

  /** "Denied bail", "se negó a". */
  private boolean refuses(Found cue) {
    return sentence.key(cue.first() - 1).equals("se")
        || sentence.cueIn("request", cue.end(), cue.end() + NEAR)
        || sentence.cueIn("negation", cue.first() - 2, cue.first());
  }

  private boolean rejectsClaim(Found cue) {
    return sentence.cueIn("claim", cue.first() - NEAR - 1, cue.end() + NEAR + 1);
  }

  /** Deeds behind the word that denies; where there is none, those before it. */
  private List<Found> denied(int denial) {
    List<Found> behind = deeds.stream().filter(deed -> deed.first() > denial).toList();
    return behind.isEmpty() ? deeds : behind;
  }

  private Claim.@Nullable Kind kind(Found deed) {
    int from = sentence.partStart(deed.first());
    int to = sentence.partEnd(deed.end() - 1);
    if (sentence.cueIn("unsure", from, to)) {
      return null;
    }
    boolean before = sentence.cueIn("negation", Math.max(from, deed.first() - NEAR), deed.first());
    boolean behind = sentence.cueIn("negation", deed.end(), Math.min(to, deed.end() + 2));
    if (only(deed, from, to)) {
      return null;
    }
    return before || behind ? Claim.Kind.DENIAL : Claim.Kind.ASSERTION;
  }

  /** "Not only". */
  private boolean only(Found deed, int from, int to) {
    for (int i = Math.max(from, deed.first() - NEAR); i < to; i++) {
      if (sentence.cueAt("negation", i)
          && sentence.key(i + 1).matches("only|nur|solo|seulement|so|apenas|только|just|bloss|yet")) {
        return true;
      }
    }
    return false;
  }

  private List<String> about(Found deed) {
    List<String> things = objects.stream().map(Found::name).distinct().toList();
    Stream<String> rest = things.isEmpty() ? names() : things.stream();
    return Stream.concat(Stream.of(deed.name()), rest).distinct().toList();
  }

  private Stream<String> names() {
    return ProperNames.in(sentence).stream().limit(MOST_NAMES);
  }
}
