package org.parley.read;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.spi.EmbeddableInstantiator;
import org.hibernate.metamodel.spi.ValueAccess;
import org.jspecify.annotations.Nullable;

/**
 * Mapping of an embeddable, which is a record, at one place.
 *
 * @param type the GraphQL type name
 * @param attributes in the order in which the instantiator takes their values
 * @param mandatory the attributes that are never null where the embeddable is there
 * @param primitive those of them that cannot even be left out
 */
record ValueModel(
    String type,
    EmbeddableInstantiator instantiator,
    Map<String, Attribute> attributes,
    Set<String> mandatory,
    Set<String> primitive) {

  static ValueModel of(EmbeddableMappingType mapping) {
    Set<String> mandatory = new LinkedHashSet<>();
    Set<String> primitive = new HashSet<>();
    for (RecordComponent part : mapping.getJavaType().getJavaTypeClass().getRecordComponents()) {
      if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        mandatory.add(part.getName());
      }
      if (part.getType().isPrimitive()) {
        primitive.add(part.getName());
      }
    }
    return new ValueModel(
        Mappings.typeName(mapping),
        mapping.getRepresentationStrategy().getInstantiator(),
        Mappings.attributes(mapping),
        mandatory,
        primitive);
  }

  /**
   * Of the attributes, those that must be read to give the ones asked for, or to detect presence.
   */
  Set<String> needed(Set<String> asked) {
    Set<String> needed = new HashSet<>(asked);
    needed.addAll(primitive);
    if (needed.stream().noneMatch(mandatory::contains)) {
      mandatory.stream()
          .filter(name -> attributes.get(name) instanceof Attribute.Column)
          .findFirst()
          .ifPresentOrElse(needed::add, () -> needed.addAll(attributes.keySet()));
    }
    return needed;
  }

  // Hibernate's interface doesn't say that values may be null.
  @SuppressWarnings("NullAway")
  Object newInstance(@Nullable Object[] values) {
    return instantiator.instantiate(
        new ValueAccess() {
          @Override
          public Object[] getValues() {
            return values;
          }

          @Override
          public @Nullable Object getOwner() {
            return null;
          }
        });
  }
}
