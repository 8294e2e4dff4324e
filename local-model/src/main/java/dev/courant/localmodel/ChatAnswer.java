package dev.courant.localmodel;

/**
 * What a model answers.
 *
 * @param questionTokens of the question, with the model's template around it
 * @param tokens of the answer
 * @param cut whether the answer ends at its limit and not at its own end
 */
record ChatAnswer(String text, int questionTokens, int tokens, boolean cut) {}
