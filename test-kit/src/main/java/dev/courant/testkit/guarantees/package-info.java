/**
 * The guarantees of the newswire as classes: each compares what was produced with what stands on
 * the topics and in the store, and tells every violation. Tests and {@code ./courant chaos} ask the
 * same ones.
 */
@org.jspecify.annotations.NullMarked
package dev.courant.testkit.guarantees;
