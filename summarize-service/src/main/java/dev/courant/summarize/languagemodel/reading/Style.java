package dev.courant.summarize.languagemodel.reading;

/**
 * How models are to write.
 *
 * @param language BCP 47
 * @param account whether the longer retelling is wanted; one that nobody wanted is not shown
 */
public record Style(String language, boolean account) {}
