package dev.courant.operations.doctor;

/**
 * Something that is not as it should be.
 *
 * @param article id of the article; empty if it is about none
 * @param revision of it; 0 if it is about none
 * @param detail where, in words
 */
public record Finding(FindingKind kind, String article, int revision, String detail) {}
