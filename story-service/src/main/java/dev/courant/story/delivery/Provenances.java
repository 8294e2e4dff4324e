package dev.courant.story.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.courant.story.copies.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose accounts articles are, by where they stand in the log: the last ones from memory, others
 * from their texts. For one thread.
 */
final class Provenances {
  /** Some 5 kB each. */
  private static final int KEPT = 10_000;

  /** Texts that are in memory together. */
  private static final int AT_ONCE = 50;

  private final Texts texts;
  private final Cache<Place, Provenance> recent =
      Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

  Provenances(Texts texts) {
    this.texts = texts;
  }

  /** In the order of the places; those that the log does not have any more are left out. */
  List<Provenance> at(List<Place> places) {
    Map<Place, Provenance> found = new HashMap<>(recent.getAllPresent(places));
    List<Place> missing = places.stream().filter(place -> !found.containsKey(place)).toList();
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      List<Place> some = missing.subList(from, Math.min(from + AT_ONCE, missing.size()));
      texts
          .at(some)
          .forEach((place, article) -> {
            Provenance provenance = Provenance.of(article);
            recent.put(place, provenance);
            found.put(place, provenance);
          });
    }
    List<Provenance> inOrder = new ArrayList<>();
    for (Place place : places) {
      Provenance provenance = found.get(place);
      if (provenance != null) {
        inOrder.add(provenance);
      }
    }
    return inOrder;
  }
}
