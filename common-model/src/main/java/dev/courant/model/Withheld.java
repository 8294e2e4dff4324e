package dev.courant.model;

/** How many sentences the grounding check kept from being shown, for one reason. */
public record Withheld(String reason, int count) {}
