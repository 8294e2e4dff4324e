@NullMarked
package dev.courant.testkit.newsroom;

import org.jspecify.annotations.NullMarked;
