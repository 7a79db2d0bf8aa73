package org.parley.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Subscription;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

@AnalyzeClasses(packages = "org.parley", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices()
          .matching("org.parley.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package that others build on can't also build on them")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule entitiesHoldStateOnly =
      noClasses()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class)
          .orShould()
          .dependOnClassesThat()
          .areAnnotatedWith(GraphQLApi.class)
          .because("queries belong to repositories and the API is built on entities")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule apisLeaveQueriesToRepositories =
      noClasses()
          .that()
          .areAnnotatedWith(GraphQLApi.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("javax.sql..")
          .because("an API describes and delegates; it neither queries nor opens connections")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule apisOfFieldsAloneAreRegisteredForReflection =
      classes()
          .that()
          .areAnnotatedWith(GraphQLApi.class)
          .and(describe("have no root field", type -> !hasRootField(type)))
          .should()
          .beAnnotatedWith(RegisterForReflection.class)
          .because("SmallRye registers the others only, and a native executable has no more");

  @ArchTest
  static final ArchRule whatTypesInheritIsRegisteredForReflection =
      classes()
          .that()
          .haveModifier(JavaModifier.ABSTRACT)
          .and()
          .areNotAnnotatedWith(MappedSuperclass.class)
          .and(describe("describe fields", ArchitectureTest::describesFields))
          .should()
          .beAnnotatedWith(RegisterForReflection.class)
          .because("SmallRye registers the types themselves only");

  private static boolean hasRootField(JavaClass api) {
    return api.getMethods().stream()
        .anyMatch(
            method ->
                method.isAnnotatedWith(Query.class) || method.isAnnotatedWith(Subscription.class));
  }

  private static boolean describesFields(JavaClass type) {
    return type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(Description.class));
  }
}
