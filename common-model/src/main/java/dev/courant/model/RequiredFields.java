package dev.courant.model;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a record that was read from JSON holds everything that its type promises: JSON may
 * leave out any field, the type only those that are {@link Nullable}.
 */
final class RequiredFields {
  /** Asking a class for its components costs more than reading a value. */
  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
      };

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
    for (Field field : FIELDS.get(value.getClass())) {
      Object part = field.read(value);
      switch (part) {
        case null -> {
          if (field.required()) {
            throw new IllegalArgumentException(path + field.name() + " is missing");
          }
        }
        case Record inner -> require(inner, path + field.name() + ".");
        case List<?> many -> many.forEach(one -> requireOne(one, path + field.name()));
        default -> {}
      }
    }
  }

  private static void requireOne(@Nullable Object part, String at) {
    if (part instanceof Record inner) {
      require(inner, at + "[].");
    }
  }

  private record Field(String name, Method accessor, boolean required) {
    static Field of(RecordComponent component) {
      Method accessor = component.getAccessor();
      // Records of other packages may be package-private.
      accessor.setAccessible(true);
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      return new Field(component.getName(), accessor, !nullable);
    }

    @Nullable Object read(Record value) {
      try {
        return accessor.invoke(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a record of the contract cannot be read", e);
      }
    }
  }
}
