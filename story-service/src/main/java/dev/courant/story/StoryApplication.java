package dev.courant.story;

import dev.courant.runtime.Instance;
import dev.courant.runtime.RuntimeConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Starts story-service. Its settings stand in {@code story-service.yml}. */
@SpringBootApplication
@Import(RuntimeConfiguration.class)
@ConfigurationPropertiesScan
public class StoryApplication {
  /** Starts the service alone. */
  public static void main(String[] args) {
    builder().run(args);
  }

  /** The application, for whoever starts it beside others. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(StoryApplication.class)
        .properties("spring.config.name=story-service", "courant.host=" + Instance.host());
  }
}
