package dev.courant.summarize;

import dev.courant.runtime.Instance;
import dev.courant.runtime.RuntimeConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Starts summarize-service. Its settings stand in {@code summarize-service.yml}. */
@SpringBootApplication
@Import(RuntimeConfiguration.class)
@ConfigurationPropertiesScan
public class SummarizeApplication {
  /** Starts the service alone. */
  public static void main(String[] args) {
    builder().run(args);
  }

  /** The application, for whoever starts it beside others. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(SummarizeApplication.class)
        .properties("spring.config.name=summarize-service", "courant.host=" + Instance.host());
  }
}
