package dev.courant.publish.warmup;

import java.net.URI;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WarmUpSettings.class)
class WarmUpConfiguration {
  @Bean
  WarmUp warmUp(WarmUpSettings settings) {
    return new WarmUp(settings.rounds());
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> startWarmUp(WarmUp warmUp) {
    return event -> warmUp.start(own(event.getApplicationContext().getEnvironment()));
  }

  private static URI own(Environment environment) {
    boolean tls = environment.getProperty("server.ssl.enabled", Boolean.class, false);
    String host = environment.getProperty("server.address", "127.0.0.1");
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    String port = environment.getRequiredProperty("local.server.port");
    return URI.create("%s://%s:%s".formatted(tls ? "https" : "http", name, port));
  }
}
