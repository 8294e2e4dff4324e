package dev.courant.model;

import org.jspecify.annotations.Nullable;

/**
 * What wrote the sentences.
 *
 * @param engine {@code extractive}, or the name of a configured language-model engine
 * @param model the model's name as its endpoint knows it; null for the extractive engine
 * @param prompt version of the prompt; null for the extractive engine
 * @param version version of the engine
 */
public record CompiledBy(
    String engine, @Nullable String model, @Nullable String prompt, String version) {}
