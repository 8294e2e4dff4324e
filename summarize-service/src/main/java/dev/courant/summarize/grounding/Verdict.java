package dev.courant.summarize.grounding;

import dev.courant.summarize.grounding.evidence.Reason;
import java.util.List;
import java.util.Set;

/** What the {@linkplain GroundingCheck check} found out about one sentence. */
public sealed interface Verdict {
  /** How well the source bears the sentence out, 0 to 1. */
  public double score();

  /**
   * Borne out by its receipts.
   *
   * @param receipts the source sentences it rests on
   */
  public record Grounded(double score, List<String> receipts) implements Verdict {
    public Grounded {
      receipts = List.copyOf(receipts);
    }
  }

  /**
   * Nothing that could be compared speaks against it, but not everything could be: the sentence is
   * in another language than the source. Not the same as true.
   *
   * @param receipts the source sentences it rests on
   * @param unchecked what could not be compared
   */
  public record Unverifiable(double score, List<String> receipts, Set<Reason> unchecked)
      implements Verdict {
    public Unverifiable {
      receipts = List.copyOf(receipts);
      unchecked = Set.copyOf(unchecked);
    }
  }

  /**
   * Not borne out: not to be shown.
   *
   * @param detail the words at fault and what the source has instead, to tell a model or an
   *     operator
   */
  public record Unsupported(Reason reason, String detail, double score) implements Verdict {}
}
