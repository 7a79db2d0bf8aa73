package org.parley.deploy;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import graphql.i18n.I18n;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.graphql.cdi.producer.GraphQLProducer;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import jakarta.inject.Inject;
import jakarta.persistence.metamodel.ManagedType;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.IdGeneratorType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parley.testsupport.Api;

/** Whatever this program finds by name while it runs, a native executable would find too. */
@QuarkusTest
@EnabledIfSystemProperty(
    named = NativeMetadataTest.SOURCES,
    matches = ".+",
    disabledReason = "It reads the native sources that .ci/run builds.")
class NativeMetadataTest {
  static final String SOURCES = "native-sources";

  private static final Path PROGRAM = Path.of("target", "classes");

  private static NativeMetadata metadata;
  private static JavaClasses classes;

  @Inject GraphQLProducer producer;
  @Inject GraphQLSchema served;
  @Inject SessionFactory sessions;

  @BeforeAll
  static void read() throws IOException {
    metadata = NativeMetadata.read(Path.of(System.getProperty(SOURCES)));
    classes = new ClassFileImporter().importPath(PROGRAM);
  }

  @Test
  void methodsThatAnswerFieldsAreRegistered() throws ReflectiveOperationException {
    Schema schema = schema();
    List<Operation> operations = new ArrayList<>(schema.getAllOperations());
    for (Type type : types(schema)) {
      operations.addAll(type.getOperations().values());
      operations.addAll(type.getBatchOperations().values());
    }
    assertNoneIsMissing(
        operations.stream()
            .filter(method -> !metadata.hasAll("Methods", method.getClassName()))
            .map(method -> method.getClassName() + "." + method.getMethodName()));
  }

  @Test
  void membersOfTheTypesOfTheSchemaAreRegistered() throws ReflectiveOperationException {
    Schema schema = schema();
    List<Reference> all = new ArrayList<>(types(schema));
    all.addAll(schema.getUnions().values());
    all.addAll(schema.getInputs().values());
    all.addAll(schema.getEnums().values());
    Set<Class<?>> families = new LinkedHashSet<>();
    for (Reference type : all) {
      addFamily(Class.forName(type.getClassName()), families);
    }
    assertMembersAreRegistered(families);
  }

  @Test
  void typesThatSmallRyeDoesNotKnowAreReadFromMaps() throws ReflectiveOperationException {
    Set<String> known = types(schema()).stream().map(Type::getName).collect(toSet());
    assertNoneIsMissing(
        served.getAllTypesAsList().stream()
            .filter(GraphQLObjectType.class::isInstance)
            .map(GraphQLNamedType::getName)
            .filter(name -> !known.contains(name))
            .filter(name -> !name.matches("__.*|Query|Mutation|Subscription|.*Payload")));
  }

  @Test
  void membersOfWhatIsStoredAreRegistered() {
    Set<Class<?>> families = new LinkedHashSet<>();
    for (ManagedType<?> type : sessions.getMetamodel().getManagedTypes()) {
      addFamily(type.getJavaType(), families);
    }
    for (Class<?> type : List.copyOf(families)) {
      for (Field field : type.getDeclaredFields()) {
        for (Annotation annotation : field.getAnnotations()) {
          IdGeneratorType ids = annotation.annotationType().getAnnotation(IdGeneratorType.class);
          if (ids != null) {
            addFamily(ids.value(), families);
          }
        }
      }
    }
    assertMembersAreRegistered(families);
  }

  @Test
  void cachesAreRegistered() throws Exception {
    Api.ask("{__typename}");
    Class<?> cache = Class.forName("com.github.benmanes.caffeine.cache.BoundedLocalCache");
    Class<?> entry = Class.forName("com.github.benmanes.caffeine.cache.NodeFactory");
    List<String> used = new ArrayList<>();
    for (String name : classesOfObjects("com\\.github\\.benmanes\\.caffeine\\.cache\\.\\w+")) {
      Class<?> type = Class.forName(name);
      if (cache.isAssignableFrom(type) || entry.isAssignableFrom(type)) {
        used.add(name);
      }
    }
    assertNoneIsMissing(used.stream().filter(name -> !metadata.hasCache(name)));
  }

  @Test
  void messagesOfGraphQlAreRegistered() {
    assertNoneIsMissing(
        Arrays.stream(I18n.BundleType.values())
            .map(type -> "i18n." + type)
            .filter(bundle -> !metadata.hasBundle(bundle)));
  }

  @Test
  void settingsAreRegistered() {
    Stream<String> read =
        classes.stream()
            .filter(type -> type.isInterface() && isSettings(type))
            .map(type -> type.getName() + "$$CMImpl");
    Stream<String> converted =
        classes.stream()
            .flatMap(type -> type.getMethods().stream())
            .flatMap(
                method -> method.tryGetAnnotationOfType(WithConverter.class.getName()).stream())
            .map(annotation -> ((JavaClass) annotation.get("value").orElseThrow()).getName());
    assertNoneIsMissing(
        Stream.concat(read, converted).filter(type -> !metadata.hasAll("Constructors", type)));
  }

  @Test
  void filesAreIncluded() throws IOException {
    try (Stream<Path> files = Files.walk(PROGRAM)) {
      assertNoneIsMissing(
          files
              .filter(Files::isRegularFile)
              .map(file -> PROGRAM.relativize(file).toString())
              // Quarkus itself compiles the settings in, looks for services and bundles the page.
              .filter(file -> !file.matches(".*\\.class|application.properties|(META-INF|web)/.*"))
              .filter(file -> !metadata.hasResource(file)));
    }
  }

  @Test
  void theBundleOfThePageIsIncluded() throws IOException {
    Path bundle = Path.of("target/web-bundler/prod/dist");
    try (Stream<Path> files = Files.walk(bundle)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> "META-INF/resources/" + bundle.relativize(file))
              .toList();
      assertFalse(names.isEmpty());
      assertNoneIsMissing(names.stream().filter(file -> !metadata.hasResource(file)));
    }
  }

  @Test
  void theProgramNamesNoServicesThatWouldHaveToBeMadeWhenItIsBuilt() {
    assertFalse(Files.exists(PROGRAM.resolve("META-INF/services")));
  }

  @Test
  void filesOfTheEmbeddedDatabaseAreMadeOfARegisteredClass() {
    List<String> paths =
        classes.stream()
            .filter(type -> type.isAssignableTo("org.h2.store.fs.FilePath"))
            .map(JavaClass::getName)
            .toList();
    assertFalse(paths.isEmpty());
    assertNoneIsMissing(paths.stream().filter(type -> !metadata.hasAll("Constructors", type)));
  }

  @Test
  void methodsOfLibrariesThatAreCalledByNameAreRegistered() {
    List<String> called =
        calls("getDeclaredMethod", "getDeclaredConstructor", "forName")
            // They make records, whose classes membersOfWhatIsStoredAreRegistered compares.
            .filter(
                caller ->
                    !List.of("org.parley.write.Binder", "org.parley.read.Model").contains(caller))
            .toList();
    assertEquals(List.of("org.parley.http.UpgradedRequest"), called);
    assertNoneIsMissing(
        Stream.of(QuarkusRequestWrapper.class.getName())
            .filter(type -> !metadata.hasAll("Methods", type)));
  }

  /** The classes of the program that call such methods of {@link Class}. */
  private static Stream<String> calls(String... methods) {
    return classes.stream()
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(call -> call.getTargetOwner().isEquivalentTo(Class.class))
        .filter(call -> List.of(methods).contains(call.getName()))
        .map(call -> call.getOriginOwner().getName())
        .distinct()
        .sorted();
  }

  @Test
  void interfacesOfProxiesNeedNotBeRegistered() {
    assertNoneIsMissing(
        classes.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().isEquivalentTo(Proxy.class))
            .map(call -> call.getDescription()));
  }

  private Schema schema() throws ReflectiveOperationException {
    Field field = GraphQLProducer.class.getDeclaredField("schema");
    field.setAccessible(true);
    return (Schema) field.get(ClientProxy.unwrap(producer));
  }

  private static Collection<Type> types(Schema schema) {
    List<Type> types = new ArrayList<>(schema.getTypes().values());
    types.addAll(schema.getInterfaces().values());
    return types;
  }

  /** Adds a type and what it inherits from; libraries register what is theirs. */
  private static void addFamily(Class<?> type, Set<Class<?>> families) {
    if (type == null || !type.getName().startsWith("org.parley.")) {
      return;
    }
    families.add(type);
    addFamily(type.getSuperclass(), families);
    for (Class<?> inherited : type.getInterfaces()) {
      if (Arrays.stream(inherited.getMethods()).anyMatch(Method::isDefault)) {
        addFamily(inherited, families);
      }
    }
  }

  /** The classes, of those with such names, that the running program has objects of. */
  private static List<String> classesOfObjects(String names) throws Exception {
    String objects =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    List<String> found =
        Pattern.compile("(?<= )" + names + "(?=\\s)")
            .matcher(objects)
            .results()
            .map(MatchResult::group)
            .toList();
    assertFalse(found.isEmpty());
    return found;
  }

  private static boolean isSettings(JavaClass type) {
    return type.isAnnotatedWith(ConfigMapping.class)
        || type.getEnclosingClass().map(NativeMetadataTest::isSettings).orElse(false);
  }

  private static void assertMembersAreRegistered(Collection<Class<?>> types) {
    assertFalse(types.isEmpty());
    assertNoneIsMissing(
        types.stream()
            .map(Class::getName)
            .flatMap(
                type ->
                    Stream.of("Constructors", "Methods", "Fields")
                        .filter(members -> !metadata.hasAll(members, type))
                        .map(members -> type + " (" + members.toLowerCase(Locale.ROOT) + ")")));
  }

  private static void assertNoneIsMissing(Stream<String> missing) {
    assertEquals(
        "",
        missing.distinct().sorted().collect(joining("\n")),
        "A native executable would not find these");
  }
}
