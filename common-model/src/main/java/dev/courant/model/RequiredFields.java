package dev.courant.model;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a record that was read from JSON holds everything that its type promises: JSON may
 * leave out any field, the type only those that are {@link Nullable}.
 */
final class RequiredFields {
  /**
   * Asked for once a type: reflection makes new accessors each time, which costs more than JSON.
   */
  private static final ClassValue<Field[]> FIELDS =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(Field::of).toArray(Field[]::new);
        }
      };

  private RequiredFields() {}

  /**
   * Checks every component of a record, and of the records in it.
   *
   * @throws IllegalArgumentException that names the path of the first field that is missing
   */
  static void require(Record value) {
    String missing = missingIn(value);
    if (missing != null) {
      throw new IllegalArgumentException(missing + " is missing");
    }
  }

  private static @Nullable String missingIn(Record value) {
    for (Field field : FIELDS.get(value.getClass())) {
      String missing = field.missingIn(value);
      if (missing != null) {
        return missing;
      }
    }
    return null;
  }

  /** A component of a record, as it is read. */
  private record Field(String name, Method accessor, boolean required) {
    static Field of(RecordComponent component) {
      Method accessor = component.getAccessor();
      accessor.trySetAccessible();
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      return new Field(component.getName(), accessor, !nullable);
    }

    /** The path of what is missing, or null. */
    @Nullable String missingIn(Record value) {
      return switch (read(value)) {
        case null -> required ? name : null;
        case Record inner -> path(".", RequiredFields.missingIn(inner));
        case List<?> many -> missingInOneOf(many);
        default -> null;
      };
    }

    private @Nullable String missingInOneOf(List<?> many) {
      for (Object one : many) {
        String missing = one instanceof Record inner ? RequiredFields.missingIn(inner) : null;
        if (missing != null) {
          return path("[].", missing);
        }
      }
      return null;
    }

    private @Nullable String path(String separator, @Nullable String missing) {
      return missing == null ? null : name + separator + missing;
    }

    private @Nullable Object read(Record value) {
      try {
        return accessor.invoke(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a record of the contract cannot be read", e);
      }
    }
  }
}
