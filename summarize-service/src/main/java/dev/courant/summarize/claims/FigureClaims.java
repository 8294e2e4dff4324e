package dev.courant.summarize.claims;

import dev.courant.model.Features.Claim;
import dev.courant.summarize.claims.Terms.Found;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many or how much of what a sentence tells. Rather too few than one that counts
 * something else: parts of a whole, what came on top, other events and what is only feared are left
 * out.
 */
final class FigureClaims {
  private static final int FAR = 6;

  /** What befalls nobody but living beings: "four break points saved" counts something else. */
  private static final Set<String> BODILY = Set.of("dead", "injured", "missing", "arrested");

  private static final Set<String> WITH = Set.of("with", "con", "avec", "com", "met", "с");
  private static final int NEAR = 3;
  private static final int DIGITS = 12;
  private static final double STRONGEST = 10;

  private final ReadSentence sentence;
  private final Nouns nouns;
  private final String receipt;
  private final String speaker;
  private final List<Claim> claims = new ArrayList<>();

  private FigureClaims(ReadSentence sentence, String receipt, String speaker) {
    this.sentence = sentence;
    this.nouns = new Nouns(sentence);
    this.receipt = receipt;
    this.speaker = speaker;
  }

  /** In reading order. */
  static List<Claim> in(ReadSentence sentence, String receipt, String speaker) {
    FigureClaims found = new FigureClaims(sentence, receipt, speaker);
    sentence.counts().stream().filter(count -> !found.unfit(count)).forEach(found::add);
    return found.claims;
  }

  private boolean unfit(Count count) {
    int from = sentence.partStart(count.first());
    int to = sentence.partEnd(count.end() - 1);
    return sentence.cueIn("unsure", from, to)
        || sentence.cueIn("negation", Math.max(from, count.lead() - NEAR), count.lead())
        || sentence.cueIn("partial", from, count.lead())
        || sentence.cueAt("partial", count.end())
        || sentence.cueAt("of", count.end())
        || sentence.cueIn("rate", count.end(), Math.min(to, count.end() + NEAR + 1))
        || WITH.contains(sentence.key(count.lead() - 1))
        || leftBehind(count)
        || claims.isEmpty() && onTop(count);
  }

  /** "From 9 to 11": only what it is now. */
  private boolean leftBehind(Count count) {
    return sentence.key(count.lead() - 1).matches("from|von|de|с|da|van|desde")
        && sentence.counts().stream()
            .anyMatch(next -> next.first() > count.end() && next.lead() <= count.end() + 2);
  }

  private boolean onTop(Count count) {
    return sentence.cueAt("more", count.end())
        || count.lead() > 0 && sentence.cueAt("more", count.lead() - 1);
  }

  private void add(Count count) {
    if (count.unit().startsWith("money-")) {
      Found what = beside(count, "money", FAR);
      if (what != null) {
        claim(count, count.value(), List.of(what.name(), count.unit().substring(6)));
      }
    } else if (!count.unit().isEmpty()) {
      addExtent(count);
    } else {
      addPlain(count);
    }
  }

  private void addExtent(Count count) {
    Found what = beside(count, "extent", FAR);
    Scale scale = what == null ? null : Scale.of(what.name());
    if (what != null && scale != null && scale.dimension().equals(count.unit())) {
      claim(count, count.value() * count.base() / scale.base(), List.of(what.name(), scale.unit()));
    }
  }

  /**
   * What an extent is told in.
   *
   * @param base how many of the dimension's base unit the unit holds
   */
  private record Scale(String dimension, String unit, double base) {
    static Scale of(String extent) {
      return switch (extent) {
        case "burned" -> new Scale("area", "hectare", 10_000);
        case "depth" -> new Scale("length", "km", 1_000);
        case "wind" -> new Scale("speed", "kmh", 1);
        case "prison" -> new Scale("time", "year", 31_557_600);
        default -> new Scale("share", "percent", 1);
      };
    }
  }

  private void addPlain(Count count) {
    Found measure = beside(count, "measure", NEAR);
    if (measure == null && onlyFraction(count)) {
      measure =
          sentence.counted().stream().filter(each -> each.is("measure")).findFirst().orElse(null);
    }
    if (measure != null && count.value() >= 1 && count.value() < STRONGEST) {
      claim(count, count.value(), List.of(measure.name()));
      return;
    }
    Nouns.Noun noun = nouns.of(count);
    if (noun.partial()) {
      return;
    }
    Found role = noun.found();
    if (role != null && role.is("thing")) {
      state(count, noun, role);
    } else if (role != null && role.is("alone")) {
      claim(count, count.value(), noun.about(role.name()));
    } else {
      Found harm = new Harm(sentence, count, noun).find();
      if (harm != null
          && (role != null || noun.kinds().isEmpty() || BODILY.contains(harm.name()))) {
        claim(count, count.value(), noun.about(harm.name()));
      }
    }
  }

  /** What is measured may stand anywhere in the sentence, if there is but one such number. */
  private boolean onlyFraction(Count count) {
    return count.value() % 1 != 0
        && sentence.counts().stream().filter(each -> each.value() % 1 != 0).count() == 1;
  }

  private void state(Count count, Nouns.Noun noun, Found thing) {
    Found state =
        noun.state() != null ? noun.state() : new Harm(sentence, count, noun).find("state");
    if (state != null) {
      List<String> about = new ArrayList<>(noun.about(thing.name()));
      about.add(1, state.name());
      claim(count, count.value(), about);
    }
  }

  /** The nearest term of a role in the same part of the sentence, with no count in between. */
  private @Nullable Found beside(Count count, String role, int far) {
    Found best = null;
    int nearest = far + 1;
    for (Found each : sentence.counted()) {
      boolean before = each.first() < count.lead();
      int distance = before ? count.lead() - each.end() : each.first() - count.end();
      if (each.is(role)
          && distance >= 0
          && distance < nearest
          && whole(count, each, before)
          && noNearer(count, each, distance)) {
        best = each;
        nearest = distance;
      }
    }
    return best;
  }

  /** "62 kilometres off the coast at a depth of 31 kilometres". */
  private boolean noNearer(Count count, Found each, int distance) {
    return sentence.counts().stream()
        .filter(other -> other.first() != count.first() && other.unit().equals(count.unit()))
        .noneMatch(other ->
            other.lead() >= each.end() && other.lead() - each.end() < distance
                || other.end() <= each.first() && each.first() - other.end() < distance);
  }

  private boolean whole(Count count, Found each, boolean before) {
    int from = before ? each.first() + 1 : count.end();
    int to = before ? count.lead() : each.first();
    for (int i = from; i <= to; i++) {
      boolean parted = sentence.countAt(i) || sentence.cueAt("joint", i);
      if (sentence.cutBefore(i) || i < to && parted) {
        return false;
      }
    }
    return true;
  }

  private void claim(Count count, double value, List<String> about) {
    String number =
        new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros().toPlainString();
    if (claims.stream().noneMatch(known -> Set.copyOf(known.about()).equals(Set.copyOf(about)))) {
      claims.add(new Claim(Claim.Kind.FIGURE, about, number, count.bound(), speaker, receipt));
    }
  }
}
