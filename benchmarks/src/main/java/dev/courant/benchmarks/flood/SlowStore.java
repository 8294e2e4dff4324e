package dev.courant.benchmarks.flood;

import dev.courant.publish.PublishApplication;
import dev.courant.publish.store.ArticleStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Mono;

/**
 * publish-service in front of a store that takes so many articles a second and no more, one batch
 * after the other. A batch that the service has given up costs the store its time all the same.
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
    return bean instanceof ArticleStore
        ? Proxy.newProxyInstance(
            bean.getClass().getClassLoader(),
            ClassUtils.getAllInterfaces(bean),
            (_, method, args) -> call(bean, method, args))
        : bean;
  }

  private @Nullable Object call(Object store, Method method, Object @Nullable [] args)
      throws Throwable {
    try {
      Object answer = method.invoke(store, args);
      Object first = args == null || args.length == 0 ? null : args[0];
      return answer instanceof Mono<?> mono && first instanceof Collection<?> batch
          ? mono.delayUntil(_ -> Mono.delay(turn(batch)))
          : answer;
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** How long a batch takes from now, behind those before it. */
  private Duration turn(Collection<?> batch) {
    long now = System.nanoTime();
    long end =
        busyUntil.updateAndGet(until -> Math.max(until, now) + nanosOfArticle * batch.size());
    return Duration.ofNanos(end - now);
  }
}
