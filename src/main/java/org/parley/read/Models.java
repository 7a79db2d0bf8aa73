package org.parley.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.jspecify.annotations.Nullable;
import org.parley.model.Node;
import org.parley.model.VersionedRecord;

/** Mappings of the entities. */
@ApplicationScoped
class Models {
  private final SessionFactoryImplementor sessionFactory;
  private final Map<String, Model> byEntity = new ConcurrentHashMap<>();

  @Inject
  Models(SessionFactory sessionFactory) {
    this.sessionFactory = sessionFactory.unwrap(SessionFactoryImplementor.class);
  }

  Model of(String entity) {
    return byEntity.computeIfAbsent(
        entity, name -> Model.of(sessionFactory.getMappingMetamodel().getEntityDescriptor(name)));
  }

  Model of(Class<?> entity) {
    return of(entity.getName());
  }

  /** Returns the entity of the node type with this name, if there is one. */
  @Nullable Class<? extends Node> node(String type) {
    return entity(type, Node.class);
  }

  /** Returns the entity of a type with this name, if there is one. */
  <T> @Nullable Class<? extends T> entity(String name, Class<T> type) {
    for (EntityType<?> entity : sessionFactory.getMetamodel().getEntities()) {
      if (entity.getName().equals(name) && type.isAssignableFrom(entity.getJavaType())) {
        return entity.getJavaType().asSubclass(type);
      }
    }
    return null;
  }

  /** Returns the mappings of the records. */
  List<Model> records() {
    return sessionFactory.getMetamodel().getEntities().stream()
        .map(EntityType::getJavaType)
        .filter(VersionedRecord.class::isAssignableFrom)
        .map(this::of)
        .toList();
  }

  /** Returns the options that Hibernate's types need to read a column. */
  WrapperOptions options() {
    return sessionFactory.getWrapperOptions();
  }
}
