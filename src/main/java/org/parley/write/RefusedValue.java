package org.parley.write;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Carries the refusal of a value out of Jackson, which adds where the value stands. */
final class RefusedValue extends JsonMappingException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  RefusedValue(JsonParser parser, Refusal refusal) {
    super(parser, refusal.words());
    this.code = refusal.code();
  }

  ErrorCode code() {
    return code;
  }
}
