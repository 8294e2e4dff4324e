/**
 * The contract between the services and with every subscriber: events, identities, topics and the
 * one codec.
 */
@NullMarked
package dev.courant.model;

import org.jspecify.annotations.NullMarked;
