package dev.courant.benchmarks.flood;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.courant.publish.PublishApplication;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.config.BeanPostProcessor;
import reactor.core.publisher.Mono;

/**
 * publish-service in front of a MongoDB that writes so many articles a second and no more, one bulk
 * after the other. It answers late, and what the service has given up costs its time all the same.
 */
public final class SlowStore implements BeanPostProcessor {
  private final long nanosOfArticle;
  private final AtomicLong busyUntil = new AtomicLong(System.nanoTime());

  private SlowStore(double perSecond) {
    this.nanosOfArticle = (long) (1e9 / perSecond);
  }

  /** Starts the service; the first argument is how many a second, the others are its own. */
  public static void main(String[] args) {
    SlowStore slow = new SlowStore(Double.parseDouble(args[0]));
    PublishApplication.builder()
        .initializers(context -> context.getBeanFactory().addBeanPostProcessor(slow))
        .run(List.of(args).subList(1, args.length).toArray(String[]::new));
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof MongoClient client ? slowed(client, MongoClient.class) : bean;
  }

  /** The same part of the driver, and what it leads to, with late answers to bulk writes. */
  private Object slowed(Object part, Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (_, method, args) -> call(part, method, args));
  }

  private @Nullable Object call(Object part, Method method, Object @Nullable [] args)
      throws Throwable {
    try {
      Object answer = method.invoke(part, args);
      Object first = args == null || args.length == 0 ? null : args[0];
      if (method.getName().equals("bulkWrite") && first instanceof List<?> writes) {
        return Mono.from((Publisher<?>) answer).delayUntil(_ -> Mono.delay(turn(writes.size())));
      }
      return switch (answer) {
        case MongoDatabase database -> slowed(database, MongoDatabase.class);
        case MongoCollection<?> collection -> slowed(collection, MongoCollection.class);
        case null, default -> answer;
      };
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** How long so many articles take from now, behind those before them. */
  private Duration turn(int articles) {
    long now = System.nanoTime();
    long end = busyUntil.updateAndGet(until -> Math.max(until, now) + nanosOfArticle * articles);
    return Duration.ofNanos(end - now);
  }
}
