package org.parley.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** What clients are told of exceptions. */
class FailuresTest {

  record Citation(@Size(max = 3) String quote) {}

  record Input(@NotBlank String title, List<@Valid Citation> citations) {}

  static class Api {
    @SuppressWarnings("unused")
    public void createMeeting(@Valid Input input) {}
  }

  @Test
  void eachConstraintThatIsBrokenIsToldWithTheArgumentThatBreaksIt() throws Exception {
    Input input = new Input(" ", List.of(new Citation("yes"), new Citation("too long")));
    List<Refusal> told = Failures.of(broken(input));

    assertEquals(
        List.of("input.citations[1].quote", "input.title"),
        told.stream().map(Refusal::argument).toList());
    assertTrue(told.stream().allMatch(refusal -> refusal.code() == ErrorCode.BAD_USER_INPUT));
    assertTrue(told.get(1).words().startsWith("input.title "));
  }

  @Test
  void ofAFaultNothingIsToldButItsId() {
    Refusal told = Failures.of(new IllegalStateException("select secret from inside")).get(0);

    assertEquals(ErrorCode.INTERNAL_ERROR, told.code());
    assertTrue(told.words().matches("The server failed unexpectedly. Error id: [0-9a-f-]{36}"));
    assertFalse(told.words().contains("secret"));
  }

  private static ConstraintViolationException broken(Input input) throws Exception {
    try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
      return new ConstraintViolationException(
          validators
              .getValidator()
              .forExecutables()
              .validateParameters(
                  new Api(),
                  Api.class.getMethod("createMeeting", Input.class),
                  new Object[] {input}));
    }
  }
}
