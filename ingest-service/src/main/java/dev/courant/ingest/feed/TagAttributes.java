package dev.courant.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of one start tag: names in lower case, values with their references resolved. */
final class TagAttributes {
  /** No element of any feed vocabulary has nearly as many; more are dropped. */
  private static final int MOST = 128;

  private final List<String> names = new ArrayList<>(4);
  private final List<String> values = new ArrayList<>(4);

  void clear() {
    names.clear();
    values.clear();
  }

  boolean add(String name, String value) {
    if (names.size() >= MOST) {
      return false;
    }
    names.add(name);
    values.add(value);
    return true;
  }

  int size() {
    return names.size();
  }

  String name(int index) {
    return names.get(index);
  }

  String value(int index) {
    return values.get(index);
  }

  /** The first value of that name, or null. */
  @Nullable String get(String name) {
    int index = names.indexOf(name);
    return index < 0 ? null : values.get(index);
  }

  String get(String name, String otherwise) {
    String value = get(name);
    return value == null ? otherwise : value;
  }

  /** The first of these names that is there and not blank, without the space around it. */
  @Nullable String firstOf(String... wanted) {
    if (names.isEmpty()) {
      return null;
    }
    for (String name : wanted) {
      String value = get(name);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
