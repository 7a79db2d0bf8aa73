package org.parley.read;

import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.hibernate.metamodel.mapping.BasicEntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.property.access.spi.Setter;

/**
 * Mapping of an entity to tables, taken from Hibernate's own so that reads and writes cannot
 * disagree.
 *
 * @param type the GraphQL type name
 * @param idColumn the column of the primary key
 */
record Model(
    String type,
    String table,
    String idColumn,
    Map<String, Attribute> attributes,
    Constructor<?> constructor,
    Setter idSetter,
    Map<String, Setter> setters) {

  static Model of(EntityMappingType mapping) {
    BasicEntityIdentifierMapping id = (BasicEntityIdentifierMapping) mapping.getIdentifierMapping();
    Map<String, Setter> setters = new HashMap<>();
    mapping.forEachAttributeMapping(
        a -> setters.put(a.getAttributeName(), setter(a.getPropertyAccess())));
    return new Model(
        Mappings.typeName(mapping),
        mapping.getIdentifierTableDetails().getTableName(),
        id.getSelectionExpression(),
        Mappings.attributes(mapping),
        constructor(mapping.getJavaType().getJavaTypeClass()),
        setter(id.getPropertyAccess()),
        setters);
  }

  /** Returns an entity of which only the id is known yet. */
  Object newInstance(long id) {
    try {
      Object entity = constructor.newInstance();
      idSetter.set(entity, id);
      return entity;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type, e);
    }
  }

  Setter setter(String attribute) {
    return Objects.requireNonNull(setters.get(attribute));
  }

  private static Setter setter(PropertyAccess access) {
    return Objects.requireNonNull(access.getSetter(), "A mapped attribute without a setter");
  }

  private static Constructor<?> constructor(Class<?> javaClass) {
    try {
      Constructor<?> constructor = javaClass.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(javaClass + " has no constructor without arguments", e);
    }
  }
}
