package org.parley.graphql;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parley.read.SelectedField;
import org.parley.read.Selection;

/** A field of objects of one type at one place of an operation, ready to be answered. */
final class FieldPlan implements SelectedField {
  private final OperationPlan operation;
  private final SerializableString key;
  private final MergedField field;
  private final GraphQLFieldDefinition definition;
  private final @Nullable Resolver method;
  private final Selection selection = Selection.of(this);
  private final Map<String, ObjectPlan> plans = new ConcurrentHashMap<>();

  /** Read at each run for the cost. */
  private volatile @Nullable List<ObjectPlan> allPlans;

  private volatile @Nullable Boolean asksFurther;

  FieldPlan(OperationPlan operation, GraphQLObjectType parent, String key, MergedField field) {
    this.operation = operation;
    this.key = new SerializedString(key);
    this.field = field;
    this.definition = Introspection.getFieldDefinition(operation.schema(), parent, field.getName());
    this.method = operation.operations().find(parent.getName(), field.getName());
  }

  @Override
  public String name() {
    return field.getName();
  }

  @Override
  public List<String> attributes() {
    return method == null ? List.of(name()) : method.attributes();
  }

  @Override
  public List<FieldPlan> fields() {
    return plans().stream().flatMap(plan -> plan.fields().stream()).toList();
  }

  /** Returns the selections for each object type that the values can have. */
  List<ObjectPlan> plans() {
    List<ObjectPlan> known = allPlans;
    if (known == null) {
      GraphQLType values = GraphQLTypeUtil.unwrapAll(type());
      known =
          values instanceof GraphQLCompositeType composite
              ? operation.possibleTypes(composite).stream().map(this::of).toList()
              : List.of();
      allPlans = known;
    }
    return known;
  }

  @Override
  public List<FieldPlan> fieldsOf(String type) {
    return of(type).fields();
  }

  /** Returns the selection for the values of one object type. */
  ObjectPlan of(String type) {
    return of(operation.schema().getObjectType(type));
  }

  /** Returns the selection for the values of one object type. */
  ObjectPlan of(GraphQLObjectType type) {
    return plans.computeIfAbsent(type.getName(), t -> operation.of(type, field));
  }

  /** Returns the key of its value in the response. */
  SerializableString key() {
    return key;
  }

  GraphQLOutputType type() {
    return definition.getType();
  }

  /** Returns the selection on the values. */
  Selection selection() {
    return selection;
  }

  /** Returns the method that answers it; null if it is a plain property. */
  @Nullable Resolver method() {
    return method;
  }

  /** Returns true if a method answers a field within its values. */
  boolean asksFurther() {
    Boolean known = asksFurther;
    if (known == null) {
      known = fields().stream().anyMatch(inner -> inner.method != null || inner.asksFurther());
      asksFurther = known;
    }
    return known;
  }

  /** Returns true if the field has an argument of this name. */
  boolean takes(String argument) {
    return definition.getArgument(argument) != null;
  }

  /** Returns an argument as the document writes it; null if it is not there. */
  @Nullable Argument argument(String name) {
    for (Argument argument : field.getArguments()) {
      if (argument.getName().equals(name)) {
        return argument;
      }
    }
    return null;
  }

  /** Returns the arguments that it has in one run, coerced. */
  Map<String, Object> arguments(ExecutionContext run) {
    return ValuesResolver.getArgumentValues(
        operation.schema().getCodeRegistry(),
        definition.getArguments(),
        field.getArguments(),
        run.getCoercedVariables(),
        run.getGraphQLContext(),
        run.getLocale());
  }

  SourceLocation location() {
    return field.getSingleField().getSourceLocation();
  }
}
