package org.parley.read;

import java.util.Map;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.spi.EmbeddableInstantiator;
import org.hibernate.metamodel.spi.ValueAccess;
import org.jspecify.annotations.Nullable;

/**
 * How an embeddable is stored at one place.
 *
 * @param type the GraphQL type name
 * @param attributes in the order in which the instantiator takes their values
 */
record ValueModel(
    String type, EmbeddableInstantiator instantiator, Map<String, Attribute> attributes) {

  static ValueModel of(EmbeddableMappingType mapping) {
    return new ValueModel(
        Mappings.typeName(mapping),
        mapping.getRepresentationStrategy().getInstantiator(),
        Mappings.attributes(mapping));
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
