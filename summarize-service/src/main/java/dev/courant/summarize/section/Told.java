package dev.courant.summarize.section;

import dev.courant.model.Section.Label;
import java.util.List;

/**
 * One part of a section.
 *
 * @param confidence 0 to 1: the share of the evidence that speaks for it
 * @param evidence words of the text, the strongest first
 */
record Told(Label label, double confidence, List<String> evidence) {
  static final Told NOTHING = new Told(Label.UNCLASSIFIED, 0, List.of());
}
