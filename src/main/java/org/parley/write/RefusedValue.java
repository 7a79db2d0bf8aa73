package org.parley.write;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Refusal of a value, passed through Jackson, which adds the value's place. */
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
