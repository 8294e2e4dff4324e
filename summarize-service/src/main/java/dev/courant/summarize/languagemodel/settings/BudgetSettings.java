package dev.courant.summarize.languagemodel.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What all instances together may spend on language models: each learns from the topic {@code
 * courant.model-answers} what the others spent, and it itself before it was started again. Where no
 * answers are kept there, the limits are those of each instance since its start. Once it is spent,
 * the extractive engine answers until the next hour or day (UTC) begins. Zero means without limit.
 *
 * @param tokensPerHour tokens read and written in an hour
 * @param tokensPerDay tokens read and written in a day
 * @param moneyPerHour in the currency of the engines' prices
 * @param moneyPerDay in the currency of the engines' prices
 */
public record BudgetSettings(
    @DefaultValue("0") long tokensPerHour,
    @DefaultValue("0") long tokensPerDay,
    @DefaultValue("0") double moneyPerHour,
    @DefaultValue("0") double moneyPerDay) {}
