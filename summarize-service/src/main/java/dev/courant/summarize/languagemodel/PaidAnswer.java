package dev.courant.summarize.languagemodel;

/**
 * An answer and what it cost.
 *
 * @param text JSON, or what the model takes for it
 * @param tokens read and written
 * @param money in the operator's currency
 */
record PaidAnswer(String text, long tokens, double money) {}
