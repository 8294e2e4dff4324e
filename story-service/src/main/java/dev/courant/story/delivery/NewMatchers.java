package dev.courant.story.delivery;

import dev.courant.story.matching.Matcher;
import java.lang.ref.WeakReference;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;

/** Makes a new matcher for each take-over: one that has decided before knows too much. */
final class NewMatchers implements Supplier<Matcher> {
  private final ObjectProvider<Matcher> beans;
  private WeakReference<Matcher> last = new WeakReference<>(null);

  NewMatchers(ObjectProvider<Matcher> beans) {
    this.beans = beans;
  }

  @Override
  public synchronized Matcher get() {
    Matcher made = beans.getObject();
    if (made == last.get()) {
      throw new IllegalStateException("the matcher has to be a bean of scope prototype");
    }
    last = new WeakReference<>(made);
    return made;
  }
}
