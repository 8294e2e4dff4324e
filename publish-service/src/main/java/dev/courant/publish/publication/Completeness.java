package dev.courant.publish.publication;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a record that was read holds everything that its type promises: JSON may leave out
 * what is not {@link Nullable}.
 */
final class Completeness {
  private Completeness() {}

  /**
   * Looks at every component of a record, and of the records in it.
   *
   * @throws IllegalArgumentException that names the first one that is missing
   */
  static void require(Record value) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = read(component, value);
      if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        throw new IllegalArgumentException(component.getName() + " is missing");
      }
      switch (part) {
        case Record inner -> require(inner);
        case List<?> many -> many.forEach(Completeness::requireOne);
        case null, default -> {}
      }
    }
  }

  private static void requireOne(@Nullable Object part) {
    if (part instanceof Record inner) {
      require(inner);
    }
  }

  private static @Nullable Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("records can be read", e);
    }
  }
}
