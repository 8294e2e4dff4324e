package dev.courant.operations.reanalysis;

/**
 * What a re-analysis would be.
 *
 * @param articles that a new analysis would be asked for
 * @param outOfReach articles that it means, but whose raw text is not kept any more; -1 if the
 *     topics' partitions differ, so that nobody can tell
 * @param characters of title and text, all together
 * @param answers of language models that the estimate rests on; 0 if there are none, as with the
 *     extractive engine, which costs nothing
 * @param tokens that it would take if all answers were like the last ones
 * @param money that it would cost, in the currency of {@code courant.summarize.model}'s prices; 0
 *     if none are set
 */
public record ReanalysisEstimate(
    int articles, int outOfReach, long characters, int answers, long tokens, double money) {}
