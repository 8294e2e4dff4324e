/** The protocols of language models: what each server takes, found out by asking it. */
@NullMarked
package dev.courant.summarize.languagemodel.endpoint;

import org.jspecify.annotations.NullMarked;
