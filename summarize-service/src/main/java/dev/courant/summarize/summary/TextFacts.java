package dev.courant.summarize.summary;

import dev.courant.model.Analysis;
import dev.courant.model.Features;
import dev.courant.model.Origin;
import dev.courant.model.Section;
import java.util.List;

/** What follows from an article alone, whichever engine tells it: the same for every edition. */
record TextFacts(List<Origin> origins, Analysis analysis, Section section, Features features) {}
