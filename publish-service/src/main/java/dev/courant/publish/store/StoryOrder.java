package dev.courant.publish.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The orders of a list of stories; what is equal in it stands by id. */
public enum StoryOrder {
  /** By {@link StoryRank}, the highest first. */
  RANK,
  /** By when the last thing was added, the newest first. */
  TIME;

  /** Its name in parameters and cursors. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order with a name; empty where there is none. */
  public static Optional<StoryOrder> of(String parameter) {
    return Arrays.stream(values()).filter(o -> o.parameter().equals(parameter)).findFirst();
  }
}
