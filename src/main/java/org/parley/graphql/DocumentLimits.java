package org.parley.graphql;

import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Refuses documents that are bigger than is allowed, whatever they mean. */
final class DocumentLimits {
  private final Limits limits;
  private final ParserOptions parserOptions;

  DocumentLimits(Limits limits) {
    this.limits = limits;
    this.parserOptions =
        ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.maxTokens(limits.tokens()));
  }

  /**
   * Parses a document.
   *
   * @throws InvalidSyntaxException if it is not GraphQL or too big to be read
   */
  Document parse(String text) {
    return Parser.parse(
        ParserEnvironment.newParserEnvironment()
            .document(text)
            .parserOptions(parserOptions)
            .locale(Locale.ROOT)
            .build());
  }

  /** Returns the error for a document that could not be parsed. */
  GraphQLError explain(InvalidSyntaxException failure) {
    if (failure instanceof ParseCancelledTooDeepException) {
      return tooMuch(ErrorCode.TOO_DEEP, "levels of fields", limits.depth());
    }
    if (failure instanceof ParseCancelledException) {
      return tooMuch(ErrorCode.TOO_MANY_TOKENS, "tokens", limits.tokens());
    }
    InvalidSyntaxError error = failure.toInvalidSyntaxError();
    return new CodedError(
        new Refusal(ErrorCode.GRAPHQL_PARSE_FAILED, Refusal.shortened(error.getMessage())),
        error.getLocations(),
        null);
  }

  /** The limits that one of the operations breaks. */
  List<GraphQLError> check(Document document) {
    List<GraphQLError> errors = new ArrayList<>();
    SelectionSize.Measure measure = new SelectionSize.Measure(document);
    for (OperationDefinition each : document.getDefinitionsOfType(OperationDefinition.class)) {
      SelectionSize size = measure.of(each);
      if (size.depth() > limits.depth()) {
        errors.add(tooMuch(ErrorCode.TOO_DEEP, "levels of fields", limits.depth()));
      }
      if (size.aliases() > limits.aliases()) {
        errors.add(tooMuch(ErrorCode.TOO_MANY_ALIASES, "aliases", limits.aliases()));
      }
      if (size.width() > limits.rootFields()) {
        errors.add(tooMuch(ErrorCode.TOO_MANY_ROOT_FIELDS, "root fields", limits.rootFields()));
      }
      if (size.fields() > limits.fields()) {
        errors.add(tooMuch(ErrorCode.TOO_MANY_FIELDS, "fields", limits.fields()));
      }
    }
    return errors;
  }

  private static GraphQLError tooMuch(ErrorCode code, String what, int most) {
    return new CodedError(
        new Refusal(code, "The document must have at most " + most + " " + what + "."));
  }
}
