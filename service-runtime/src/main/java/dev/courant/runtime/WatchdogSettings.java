package dev.courant.runtime;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What happens when work stands still.
 *
 * @param deadline how long records may wait without one of them being finished, before liveness
 *     turns down. Too low: a slow batch raises the alarm; too high: a hang goes unnoticed
 * @param exitAfter how long after that the process ends itself with status 75, so that whoever
 *     started it (the front door, Docker's restart policy) starts it again; 0 for never, where an
 *     orchestrator asks for liveness
 */
@ConfigurationProperties("courant.watchdog")
public record WatchdogSettings(
    @DefaultValue("2m") Duration deadline, @DefaultValue("0s") Duration exitAfter) {}
