package dev.courant.publish.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The API.
 *
 * @param settling how long a list of changes ({@code order=arrival}, {@code changedSince}) holds
 *     back what the store has taken, so that nothing that is saved at the same time comes in before
 *     what was told already; shorter than a save takes may lose changes for who polls, longer tells
 *     them later; 1 s to 60 s
 */
@ConfigurationProperties("courant.publish.api")
record ApiSettings(@DefaultValue("5s") Duration settling) {}
