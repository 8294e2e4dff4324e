package dev.courant.summarize.languagemodel;

/**
 * What a model said.
 *
 * @param text JSON, or what the model takes for it
 * @param inputTokens as the endpoint counts them; 0 where it does not
 * @param outputTokens as the endpoint counts them; 0 where it does not
 */
record ModelAnswer(String text, long inputTokens, long outputTokens) {}
