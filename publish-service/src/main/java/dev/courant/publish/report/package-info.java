/**
 * Errors that readers report: taken from a form and over HTTP, stored on {@code courant.reports},
 * listed for operators.
 */
@NullMarked
package dev.courant.publish.report;

import org.jspecify.annotations.NullMarked;
