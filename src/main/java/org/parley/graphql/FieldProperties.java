package org.parley.graphql;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/** The values of Java objects by the names of their GraphQL fields: public fields and getters. */
final class FieldProperties {
  private static final Map<Class<?>, Map<String, Property>> BY_CLASS = new ConcurrentHashMap<>();

  private FieldProperties() {}

  /** Reads one property of an object. */
  interface Property {
    @Nullable Object of(Object object) throws ReflectiveOperationException;
  }

  /**
   * Returns the property behind a GraphQL field of a Java class.
   *
   * @throws IllegalStateException if the class has none
   */
  static Property find(Class<?> type, String field) {
    Property property = BY_CLASS.computeIfAbsent(type, FieldProperties::scan).get(field);
    if (property == null) {
      throw new IllegalStateException(type + " has no property for the field " + field);
    }
    return property;
  }

  private static Map<String, Property> scan(Class<?> type) {
    Set<String> hidden = hidden(type);
    Map<String, Property> properties = new HashMap<>();
    for (Field field : type.getFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !hidden.contains(field.getName())) {
        properties.put(field.getName(), field::get);
      }
    }
    for (Method method : type.getMethods()) {
      Name given = method.getAnnotation(Name.class);
      String name = given == null ? propertyName(method) : given.value();
      if (name != null
          && method.getParameterCount() == 0
          && (given != null || !hidden.contains(name))) {
        properties.put(name, method::invoke);
      }
    }
    return properties;
  }

  /**
   * Returns the fields that the schema leaves out; the getters that Panache adds for them lack the
   * annotation.
   */
  private static Set<String> hidden(Class<?> type) {
    Set<String> hidden = new HashSet<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (field.isAnnotationPresent(Ignore.class)) {
          hidden.add(field.getName());
        }
      }
    }
    return hidden;
  }

  /**
   * Returns the property that a method reads by its name: a getter's, or that of a record's
   * component.
   */
  private static @Nullable String propertyName(Method method) {
    String name = method.getName();
    if (name.startsWith("get") && name.length() > 3) {
      return Character.toLowerCase(name.charAt(3)) + name.substring(4);
    }
    if (name.startsWith("is") && name.length() > 2) {
      return Character.toLowerCase(name.charAt(2)) + name.substring(3);
    }
    return method.getDeclaringClass().isRecord() ? name : null;
  }
}
