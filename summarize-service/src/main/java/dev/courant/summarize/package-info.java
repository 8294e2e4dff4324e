/** summarize-service: adds summary, analysis, section and origins to raw articles. */
@NullMarked
package dev.courant.summarize;

import org.jspecify.annotations.NullMarked;
