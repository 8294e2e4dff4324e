package dev.courant.publish.web;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The reader.
 *
 * @param zone time zone of the absolute times, for example {@code America/Sao_Paulo}
 */
@ConfigurationProperties("courant.publish.web")
record WebSettings(@DefaultValue("UTC") ZoneId zone) {}
