package dev.courant.benchmarks.pipeline;

import dev.courant.publish.PublishApplication;
import dev.courant.summarize.SummarizeApplication;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * A service as it is but for its transactions: what it sends stands in the topics at once, and its
 * offsets are committed after each batch. Nothing of that kind is to be run but to be compared
 * with.
 */
public final class Untransacted implements BeanPostProcessor {
  static final String SUMMARIZE = "summarize";
  static final String PUBLISH = "publish";

  private Untransacted() {}

  /** Starts the service that the first argument names; the others are its own. */
  public static void main(String[] args) {
    service(args[0])
        .initializers(Untransacted::replace)
        .run(List.of(args).subList(1, args.length).toArray(String[]::new));
  }

  private static SpringApplicationBuilder service(String name) {
    return switch (name) {
      case SUMMARIZE -> SummarizeApplication.builder();
      case PUBLISH -> PublishApplication.builder();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static void replace(ConfigurableApplicationContext context) {
    context.getBeanFactory().addBeanPostProcessor(new Untransacted());
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof ConcurrentKafkaListenerContainerFactory<?, ?> listeners) {
      listeners.getContainerProperties().setKafkaAwareTransactionManager(null);
    }
    if (bean instanceof KafkaTemplate<?, ?> template) {
      template.setAllowNonTransactional(true);
    }
    return bean;
  }
}
