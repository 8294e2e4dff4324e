package dev.courant.testkit.guarantees;

import java.util.List;

/** Something that the newswire promises. Implementations hold no state. */
public interface Guarantee {
  /** Every breach; empty where the promise is kept. */
  List<Violation> violations(Observed observed);
}
