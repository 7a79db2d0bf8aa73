package org.parley.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Name;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.CollectionPart;
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

/** Takes from Hibernate's mapping what reading needs. */
final class Mappings {
  private Mappings() {}

  static String typeName(ManagedMappingType mapping) {
    Class<?> javaClass = mapping.getJavaType().getJavaTypeClass();
    Name name = javaClass.getAnnotation(Name.class);
    return name == null ? javaClass.getSimpleName() : name.value();
  }

  static Map<String, Attribute> attributes(ManagedMappingType mapping) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    mapping.forEachAttributeMapping(a -> attributes.put(a.getAttributeName(), attribute(a)));
    return attributes;
  }

  private static Attribute attribute(AttributeMapping mapping) {
    if (mapping instanceof BasicAttributeMapping basic) {
      return new Attribute.Column(basic.getSelectionExpression(), basic.getJdbcMapping());
    }
    if (mapping instanceof EmbeddedAttributeMapping embedded) {
      return new Attribute.Embedded(ValueModel.of(embedded.getEmbeddableTypeDescriptor()));
    }
    if (mapping instanceof ToOneAttributeMapping toOne) {
      return new Attribute.ToOne(
          columnOf(toOne), toOne.getAssociatedEntityMappingType().getEntityName());
    }
    if (mapping instanceof PluralAttributeMapping list) {
      return list(list);
    }
    throw new IllegalStateException("No way to read " + mapping.getNavigableRole());
  }

  private static Attribute list(PluralAttributeMapping list) {
    ForeignKeyDescriptor key = list.getKeyDescriptor();
    CollectionPart index = list.getIndexDescriptor();
    return new Attribute.ToMany(
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
      return new Attribute.Element.Value(ValueModel.of(value.getEmbeddableTypeDescriptor()));
    }
    BasicValuedCollectionPart basic = (BasicValuedCollectionPart) part;
    return new Attribute.Element.Basic(basic.getSelectionExpression(), basic.getJdbcMapping());
  }

  private static String columnOf(ModelPart part) {
    List<String> columns = new ArrayList<>();
    part.forEachSelectable((i, column) -> columns.add(column.getSelectionExpression()));
    return columns.get(0);
  }
}
