/** The store in MongoDB, with the commands that {@code docs/guarantees.md} keeps to. */
@NullMarked
package dev.courant.publish.store.mongo;

import org.jspecify.annotations.NullMarked;
