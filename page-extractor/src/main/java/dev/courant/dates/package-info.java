/** Dates of the calendars that outlets write in beside the Gregorian one. */
@NullMarked
package dev.courant.dates;

import org.jspecify.annotations.NullMarked;
