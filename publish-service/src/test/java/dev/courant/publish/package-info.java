/** What the tests of the publish service share. */
@NullMarked
package dev.courant.publish;

import org.jspecify.annotations.NullMarked;
