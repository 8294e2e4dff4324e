package dev.courant.ingest.desk;

import dev.courant.model.CanonicalUrl;
import dev.courant.model.Voice;
import java.util.Optional;

/** Whose pages are whose, as far as the feeds that are known here tell. */
public interface Owners {
  /** The feed nearest to a page, of several equally near the first by id. */
  Optional<Voice> nearest(CanonicalUrl page);
}
