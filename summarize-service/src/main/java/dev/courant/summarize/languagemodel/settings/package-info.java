/** Which language models are asked, and within which limits. */
@NullMarked
package dev.courant.summarize.languagemodel.settings;

import org.jspecify.annotations.NullMarked;
