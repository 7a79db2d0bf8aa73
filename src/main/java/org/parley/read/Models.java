package org.parley.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.type.descriptor.WrapperOptions;

/** How each entity is stored. */
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

  /** What Hibernate's types need in order to read a column. */
  WrapperOptions options() {
    return sessionFactory.getWrapperOptions();
  }
}
