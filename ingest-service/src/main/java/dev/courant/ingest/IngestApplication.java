package dev.courant.ingest;

import dev.courant.runtime.Instance;
import dev.courant.runtime.RuntimeConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Starts ingest-service. Its settings are in {@code ingest-service.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(RuntimeConfiguration.class)
public class IngestApplication {
  /** Starts the service alone. */
  public static void main(String[] args) {
    builder().run(args);
  }

  /** The application, for whoever starts it beside others. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(IngestApplication.class)
        .properties("spring.config.name=ingest-service", "courant.host=" + Instance.host());
  }
}
