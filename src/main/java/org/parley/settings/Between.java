package org.parley.settings;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;

/**
 * The range of a number, a duration or a size, with its ends. Unlike the standard constraints, it
 * says what came.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(
    validatedBy = {
      Between.Integers.class,
      Between.Fractions.class,
      Between.Durations.class,
      Between.Sizes.class
    })
public @interface Between {
  /** The least value, written as the setting is. */
  String least();

  /** The greatest value, written as the setting is. */
  String most() default "2147483647";

  /** Message for another value. */
  String message() default "must be from {least} to {most}";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /**
   * Compares values of one type with the ends of a range.
   *
   * @param <T> the type of the setting
   * @param <C> the type that its values are compared as
   */
  abstract class Range<T, C extends Comparable<C>> implements ConstraintValidator<Between, T> {
    private String template = "";
    private C least = comparable("0");
    private C most = least;

    /** Reads an end of the range. */
    protected abstract C comparable(String end);

    /** Returns what is compared of a value. */
    protected abstract C comparable(T value);

    /** Returns a value as a setting is written. */
    protected abstract String write(T value);

    @Override
    public void initialize(Between between) {
      template = between.message();
      least = comparable(between.least());
      most = comparable(between.most());
    }

    @Override
    public boolean isValid(T value, ConstraintValidatorContext context) {
      C compared = comparable(value);
      if (compared.compareTo(least) >= 0 && compared.compareTo(most) <= 0) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(template + ", but was " + write(value))
          .addConstraintViolation();
      return false;
    }
  }

  /** Whole numbers. */
  final class Integers extends Range<Integer, Integer> {
    @Override
    protected Integer comparable(String end) {
      return Integer.valueOf(end);
    }

    @Override
    protected Integer comparable(Integer value) {
      return value;
    }

    @Override
    protected String write(Integer value) {
      return value.toString();
    }
  }

  /** Other numbers. */
  final class Fractions extends Range<Double, Double> {
    @Override
    protected Double comparable(String end) {
      return Double.valueOf(end);
    }

    @Override
    protected Double comparable(Double value) {
      return value;
    }

    @Override
    protected String write(Double value) {
      return value.toString();
    }
  }

  /** Durations. */
  final class Durations extends Range<Duration, Duration> {
    @Override
    protected Duration comparable(String end) {
      return DurationConverter.parseDuration(end);
    }

    @Override
    protected Duration comparable(Duration value) {
      return value;
    }

    @Override
    protected String write(Duration value) {
      return value.toString().replaceFirst("^PT", "").toLowerCase(Locale.ROOT);
    }
  }

  /** Sizes. */
  final class Sizes extends Range<MemorySize, BigInteger> {
    @Override
    protected BigInteger comparable(String end) {
      return new MemorySizeConverter().convert(end).asBigInteger();
    }

    @Override
    protected BigInteger comparable(MemorySize value) {
      return value.asBigInteger();
    }

    @Override
    protected String write(MemorySize value) {
      return value.asBigInteger().toString();
    }
  }
}
