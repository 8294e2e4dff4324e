/**
 * What is published, sent to addresses that operators register: the events of the live stream, one
 * HTTP request each, signed, in order.
 */
@NullMarked
package dev.courant.publish.webhook;

import org.jspecify.annotations.NullMarked;
