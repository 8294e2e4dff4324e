package dev.courant.ingest.desk;

import java.util.List;

/** The desks that this instance has at the moment. */
public interface Desks {
  /** All of them; one that comes back after it was taken away is another. */
  List<Desk> desks();
}
