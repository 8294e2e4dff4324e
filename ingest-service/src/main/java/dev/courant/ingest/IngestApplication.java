package dev.courant.ingest;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts ingest-service. Its settings stand in {@code ingest-service.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IngestApplication {
  /** Starts the service alone. */
  public static void main(String[] args) {
    builder().run(args);
  }

  /** The application, for whoever starts it beside others. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(IngestApplication.class)
        .properties("spring.config.name=ingest-service");
  }
}
