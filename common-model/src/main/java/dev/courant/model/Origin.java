package dev.courant.model;

import java.util.List;

/** A source that the text itself names, such as a news agency; the nearest first in a chain. */
public record Origin(String name, List<String> receipts) {
  public Origin {
    receipts = List.copyOf(receipts);
  }
}
