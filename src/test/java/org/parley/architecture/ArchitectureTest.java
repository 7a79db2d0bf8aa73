package org.parley.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.graphql.GraphQLApi;

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
}
