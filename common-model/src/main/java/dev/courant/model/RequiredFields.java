package dev.courant.model;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a record that was read from JSON holds everything that its type promises: JSON may
 * leave out any field, the type only those that are {@link Nullable}.
 */
final class RequiredFields {
  private RequiredFields() {}

  /**
   * Checks every component of a record, and of the records in it.
   *
   * @throws IllegalArgumentException that names the path of the first field that is missing
   */
  static void require(Record value) {
    require(value, "");
  }

  private static void require(Record value, String path) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = read(component, value);
      String at = path + component.getName();
      if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        throw new IllegalArgumentException(at + " is missing");
      }
      switch (part) {
        case Record inner -> require(inner, at + ".");
        case List<?> many -> many.forEach(one -> requireOne(one, at));
        case null, default -> {}
      }
    }
  }

  private static void requireOne(@Nullable Object part, String at) {
    if (part instanceof Record inner) {
      require(inner, at + "[].");
    }
  }

  private static @Nullable Object read(RecordComponent component, Record value) {
    Method accessor = component.getAccessor();
    // Records of other packages may be package-private.
    accessor.setAccessible(true);
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of the contract cannot be read", e);
    }
  }
}
