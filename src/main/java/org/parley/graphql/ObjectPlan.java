package org.parley.graphql;

import graphql.schema.GraphQLObjectType;
import java.util.List;

/** The fields that are selected of objects of one type at one place of an operation. */
record ObjectPlan(GraphQLObjectType type, List<FieldPlan> fields) {}
