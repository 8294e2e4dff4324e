package dev.courant.publish;

import dev.courant.runtime.Instance;
import dev.courant.runtime.RuntimeConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.DefaultResourceLoader;

/** The publish service: from {@code courant.articles.summarized} to subscribers and readers. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(RuntimeConfiguration.class)
public final class PublishApplication {
  private PublishApplication() {}

  /**
   * The application with its own configuration file, so that it can share a process with the other
   * services.
   */
  public static SpringApplicationBuilder builder() {
    // The store's driver answers on threads without a context class loader, and pages are rendered
    // there: resources are found by the loader of this class, whichever thread asks.
    var resources = new DefaultResourceLoader(PublishApplication.class.getClassLoader());
    return new SpringApplicationBuilder(resources, PublishApplication.class)
        .properties("spring.config.name=publish-service", "courant.host=" + Instance.host());
  }

  /** Starts the service. */
  public static void main(String[] args) {
    builder().run(args);
  }
}
