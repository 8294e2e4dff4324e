package dev.courant.endtoend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The components of a record and of the records in it. */
final class RecordComponents {
  private RecordComponents() {}

  interface Visitor {
    /** With the names from the outermost record on, parted by full stops. */
    void visit(String path, RecordComponent component);
  }

  static void walk(Object value, ObjectNode tree, Visitor visitor) {
    walk("", value.getClass(), tree, visitor);
  }

  private static void walk(String before, Class<?> type, ObjectNode tree, Visitor visitor) {
    for (RecordComponent component : type.getRecordComponents()) {
      String path = before + component.getName();
      if (tree.get(component.getName()) == null) {
        continue;
      }
      visitor.visit(path, component);
      if (component.getType().isRecord()
          && tree.get(component.getName()) instanceof ObjectNode inner) {
        walk(path + ".", component.getType(), inner, visitor);
      }
    }
  }

  static boolean isRequired(RecordComponent component) {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && !component.getAccessor().isAnnotationPresent(JsonInclude.class)
        && !component.isAnnotationPresent(JsonInclude.class);
  }
}
