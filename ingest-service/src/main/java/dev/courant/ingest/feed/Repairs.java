package dev.courant.ingest.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What had to be repaired or left out of one document; each kind once, in order. */
final class Repairs {
  private final Set<String> notes = new LinkedHashSet<>();

  void note(String repair) {
    notes.add(repair);
  }

  List<String> all() {
    return List.copyOf(notes);
  }
}
