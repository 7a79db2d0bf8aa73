package org.parley.security;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A hash by bcrypt that logins can be checked by. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReadableHash.Check.class)
@interface ReadableHash {
  /** Message for another value, without the hash. */
  String message() default
      "must be a hash by bcrypt, which begins with $2a$, $2b$ or $2y$ and a cost from 04 to 16 and"
          + " has 60 characters (a shell takes $ for a variable unless it is quoted)";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Checks it. */
  final class Check implements ConstraintValidator<ReadableHash, String> {
    @Override
    public boolean isValid(String hash, ConstraintValidatorContext context) {
      return Bcrypt.isReadable(hash);
    }
  }
}
