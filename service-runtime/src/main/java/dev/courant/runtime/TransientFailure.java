package dev.courant.runtime;

/**
 * Marks exceptions that are no record's fault: something that the service needs is away or slow,
 * and the same work succeeds later.
 */
public interface TransientFailure {}
