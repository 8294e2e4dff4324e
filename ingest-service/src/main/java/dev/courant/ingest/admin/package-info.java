/** The admin API: which feeds there are, how they do, and changes to them. */
@NullMarked
package dev.courant.ingest.admin;

import org.jspecify.annotations.NullMarked;
