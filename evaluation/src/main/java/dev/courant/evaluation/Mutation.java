package dev.courant.evaluation;

import java.util.Optional;
import java.util.Random;

/** Changes a sentence so that it no longer says what its text says. */
interface Mutation {
  /** As in the ids of the corpora: {@code number-foreign}, {@code negation}, ... */
  String kind();

  /** The changed sentence, or empty where it has nothing of this kind. */
  Optional<String> of(String sentence, MutationSource source, Random random);
}
