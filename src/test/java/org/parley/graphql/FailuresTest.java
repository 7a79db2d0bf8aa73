package org.parley.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Errors that clients are told of exceptions. */
class FailuresTest {

  @Test
  void ofAFaultNothingIsToldButItsId() {
    Refusal told = Failures.of(new IllegalStateException("select secret from inside")).get(0);

    assertEquals(ErrorCode.INTERNAL_ERROR, told.code());
    assertTrue(told.words().matches("The server failed unexpectedly. Error id: [0-9a-f-]{36}"));
    assertFalse(told.words().contains("secret"));
  }
}
