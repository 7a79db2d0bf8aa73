package org.parley.graphql;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/** The values of Java objects by the names of their GraphQL fields: public fields and getters. */
final class Properties {
  private static final Map<Class<?>, Map<String, Property>> BY_CLASS = new ConcurrentHashMap<>();

  private Properties() {}

  /** Reads one property of an object. */
  interface Property {
    @Nullable Object of(Object object) throws ReflectiveOperationException;
  }

  /**
   * The property behind a GraphQL field of a Java class.
   *
   * @throws IllegalStateException if the class has none
   */
  static Property find(Class<?> type, String field) {
    Property property = BY_CLASS.computeIfAbsent(type, Properties::scan).get(field);
    if (property == null) {
      throw new IllegalStateException(type + " has no property for the field " + field);
    }
    return property;
  }

  private static Map<String, Property> scan(Class<?> type) {
    Map<String, Property> properties = new HashMap<>();
    for (Method method : type.getMethods()) {
      String name = getterName(type, method);
      if (isShown(method, method) && name != null) {
        properties.put(fieldName(method, name), method::invoke);
      }
    }
    for (Field field : type.getFields()) {
      if (isShown(field, field)) {
        properties.put(fieldName(field, field.getName()), field::get);
      }
    }
    return properties;
  }

  private static boolean isShown(AccessibleObject annotated, Member member) {
    return !Modifier.isStatic(member.getModifiers())
        && !annotated.isAnnotationPresent(Ignore.class);
  }

  private static @Nullable String getterName(Class<?> type, Method method) {
    if (method.getParameterCount() > 0 || method.getReturnType() == void.class) {
      return null;
    }
    String name = method.getName();
    if (type.isRecord()) {
      return name;
    }
    if (name.startsWith("get") && name.length() > 3) {
      return Character.toLowerCase(name.charAt(3)) + name.substring(4);
    }
    if (name.startsWith("is") && name.length() > 2) {
      return Character.toLowerCase(name.charAt(2)) + name.substring(3);
    }
    return null;
  }

  private static String fieldName(AccessibleObject annotated, String name) {
    Name given = annotated.getAnnotation(Name.class);
    return given == null ? name : given.value();
  }
}
