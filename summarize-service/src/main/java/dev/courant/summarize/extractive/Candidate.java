package dev.courant.summarize.extractive;

/**
 * A sentence that may stand in a summary, or several that one quotation joins.
 *
 * @param first its place among the text's sentences, from 0
 * @param last the place of the last of them
 * @param words what it says
 * @param cost what its form and place take off the worth of a summary that holds it; negative near
 *     the beginning of the text
 * @param leaning whether it leans on the sentence before, as with "He said" or "But"
 */
record Candidate(int first, int last, Bag words, double cost, boolean leaning) {}
