package dev.courant.summarize;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts summarize-service. Its settings stand in {@code summarize-service.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SummarizeApplication {
  /** Starts the service alone. */
  public static void main(String[] args) {
    builder().run(args);
  }

  /** The application, for whoever starts it beside others. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(SummarizeApplication.class)
        .properties("spring.config.name=summarize-service");
  }
}
