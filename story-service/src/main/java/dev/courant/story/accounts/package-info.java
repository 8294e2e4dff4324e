/** Who says what: where the accounts of a story differ, each with receipts, none called true. */
@NullMarked
package dev.courant.story.accounts;

import org.jspecify.annotations.NullMarked;
