/** The services as processes of their own, and articles to give them. */
@NullMarked
package dev.courant.benchmarks.services;

import org.jspecify.annotations.NullMarked;
