/**
 * Calls that cost: once for each content, within the budget, and as much as fits; what was paid for
 * is kept.
 */
@NullMarked
package dev.courant.summarize.languagemodel.payment;

import org.jspecify.annotations.NullMarked;
