package dev.courant.testkit.architecture.violating.util;

/** Stands where nothing may stand, to show that the check checks. */
class Misplaced {}
