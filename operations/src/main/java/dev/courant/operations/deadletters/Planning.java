package dev.courant.operations.deadletters;

import java.util.List;

/** Makes plans for dead letters. */
interface Planning {
  /** Looks at all that are to be worked on, and at what came meanwhile. */
  void prepare(List<DeadLetter> pending);

  /** Looks at what came since, before the next plans are made. */
  void catchUp();

  /** What is to become of one. */
  Plan plan(DeadLetter letter);
}
