package dev.courant.summarize.grounding;

/** What one check has against a sentence. */
record Finding(Reason reason, String detail) {}
