/** Models to be had: which, from where, and how a file of gigabytes arrives whole. */
@NullMarked
package dev.courant.localmodel.download;

import org.jspecify.annotations.NullMarked;
