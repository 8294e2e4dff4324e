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
  private static final int FAR = 6;
  private static final Set<String> PEOPLE = Set.of("officials", "club", "prisoners", "protesters");

  /** What follows a negation that negates something else. */
  private static final Set<String> NOT_ONLY =
      Set.of(
          "only",
          "just",
          "yet",
          "to",
          "nur",
          "bloss",
          "zu",
          "um",
          "solo",
          "para",
          "seulement",
          "pour",
          "apenas",
          "so",
          "только");

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
      List<String> about = denial < 0 ? about(deed) : about(deed, denial);
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
    return sentence.has("claim") || sentence.cueIn("that", cue.end(), cue.end() + 2);
  }

  /** Deeds behind the word that denies; where there is none, those before it. */
  private List<Found> denied(int denial) {
    List<Found> behind = deeds.stream().filter(deed -> deed.first() > denial).toList();
    return behind.isEmpty() ? deeds : behind;
  }

  private Claim.@Nullable Kind kind(Found deed) {
    int from = sentence.partStart(deed.first());
    if (sentence.cueIn("unsure", from, sentence.partEnd(deed.end() - 1))) {
      return null;
    }
    int negation = negation(deed, from);
    if (negation < 0) {
      return Claim.Kind.ASSERTION;
    }
    boolean happened = !sentence.cueIn("modal", from, deed.first());
    return happened && directly(negation, deed) && things() ? Claim.Kind.DENIAL : null;
  }

  /** The nearest word that negates before a deed, or -1; "keine Abfälle eingeleitet" stands far. */
  private int negation(Found deed, int from) {
    for (int i = deed.first() - 1; i >= Math.max(from, deed.first() - FAR); i--) {
      boolean near = i >= deed.first() - NEAR || sentence.key(i).startsWith("kein");
      if (near && sentence.cueAt("negation", i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether nothing but function words and what it was done to stands in between: no "meant to".
   */
  private boolean directly(int negation, Found deed) {
    if (NOT_ONLY.contains(sentence.key(negation + 1))) {
      return false;
    }
    for (int i = negation + 1; i < deed.first(); i++) {
      int word = i;
      boolean object = objects.stream().anyMatch(each -> each.first() <= word && word < each.end());
      if (sentence.words().get(i).content() && !object && !sentence.language().equals("de")) {
        return false;
      }
    }
    return true;
  }

  /** Whether things are named, not only people, who are subjects as often as objects. */
  private boolean things() {
    return objects.stream().anyMatch(each -> !PEOPLE.contains(each.name()));
  }

  private List<String> about(Found deed) {
    return about(deed, sentence.words().size());
  }

  /** Where no thing is named, whoever denies it: a denial of his contradicts what names him. */
  private List<String> about(Found deed, int until) {
    List<String> things = objects.stream().map(Found::name).distinct().toList();
    Stream<String> rest =
        things.isEmpty()
            ? ProperNames.in(sentence, until).stream().limit(MOST_NAMES)
            : things.stream();
    return Stream.concat(Stream.of(deed.name()), rest).distinct().toList();
  }
}
