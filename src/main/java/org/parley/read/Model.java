package org.parley.read;

import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.graphql.Name;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicEntityIdentifierMapping;
import org.hibernate.metamodel.mapping.CollectionPart;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.BasicAttributeMapping;
import org.hibernate.metamodel.mapping.internal.BasicValuedCollectionPart;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedCollectionPart;
import org.hibernate.metamodel.mapping.internal.ManyToManyCollectionPart;
import org.hibernate.metamodel.mapping.internal.OneToManyCollectionPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.property.access.spi.Setter;
import org.jspecify.annotations.Nullable;

/**
 * How a Java class is stored, taken from Hibernate's own mapping of it, so that reads and writes
 * cannot disagree.
 *
 * @param type the GraphQL type name
 * @param table the table of an entity; empty for an embeddable
 * @param id the id column and its setter; null for an embeddable
 */
record Model(
    String type,
    String table,
    Attribute.@Nullable Column id,
    Constructor<?> constructor,
    Map<String, Attribute> attributes) {

  static Model ofEntity(EntityMappingType mapping) {
    BasicEntityIdentifierMapping id = (BasicEntityIdentifierMapping) mapping.getIdentifierMapping();
    return of(
        mapping,
        mapping.getIdentifierTableDetails().getTableName(),
        new Attribute.Column(
            id.getPropertyAccess().getSetter(), id.getSelectionExpression(), id.getJdbcMapping()));
  }

  private static Model ofEmbeddable(EmbeddableMappingType mapping) {
    return of(mapping, "", null);
  }

  private static Model of(
      ManagedMappingType mapping, String table, Attribute.@Nullable Column id) {
    Class<?> javaClass = mapping.getJavaType().getJavaTypeClass();
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    mapping.forEachAttributeMapping(a -> attributes.put(a.getAttributeName(), attribute(a)));
    Name name = javaClass.getAnnotation(Name.class);
    return new Model(
        name == null ? javaClass.getSimpleName() : name.value(),
        table,
        id,
        constructor(javaClass),
        attributes);
  }

  Object newInstance() {
    try {
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type, e);
    }
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

  private static Attribute attribute(AttributeMapping mapping) {
    Setter setter = mapping.getPropertyAccess().getSetter();
    if (mapping instanceof BasicAttributeMapping basic) {
      return new Attribute.Column(setter, basic.getSelectionExpression(), basic.getJdbcMapping());
    }
    if (mapping instanceof EmbeddedAttributeMapping embedded) {
      return new Attribute.Embedded(setter, ofEmbeddable(embedded.getEmbeddableTypeDescriptor()));
    }
    if (mapping instanceof ToOneAttributeMapping toOne) {
      return new Attribute.ToOne(
          setter, columnOf(toOne), toOne.getAssociatedEntityMappingType().getEntityName());
    }
    if (mapping instanceof PluralAttributeMapping list) {
      return list(setter, list);
    }
    throw new IllegalStateException("No way to read " + mapping.getNavigableRole());
  }

  private static Attribute list(Setter setter, PluralAttributeMapping list) {
    ForeignKeyDescriptor key = list.getKeyDescriptor();
    CollectionPart index = list.getIndexDescriptor();
    return new Attribute.ToMany(
        setter,
        key.getKeyTable(),
        columnOf(key.getKeyPart()),
        index == null ? null : columnOf(index),
        element(list.getElementDescriptor()));
  }

  private static Attribute.Element element(CollectionPart part) {
    if (part instanceof OneToManyCollectionPart own) {
      return new Attribute.Element.Own(own.getAssociatedEntityMappingType().getEntityName());
    }
    if (part instanceof ManyToManyCollectionPart linked) {
      return new Attribute.Element.Linked(
          columnOf(linked.getForeignKeyDescriptor().getKeyPart()),
          linked.getAssociatedEntityMappingType().getEntityName());
    }
    if (part instanceof EmbeddedCollectionPart value) {
      return new Attribute.Element.Value(ofEmbeddable(value.getEmbeddableTypeDescriptor()));
    }
    BasicValuedCollectionPart basic = (BasicValuedCollectionPart) part;
    return new Attribute.Element.Basic(basic.getSelectionExpression(), basic.getJdbcMapping());
  }

  private static String columnOf(ModelPart part) {
    return part.getSelectable(0).getSelectionExpression();
  }
}
