package org.parley.settings;

import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads {@code true} and {@code false}; a misspelt one must not count as false. */
public final class Switch implements Converter<Boolean> {
  @Override
  public Boolean convert(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Expected true or false");
    };
  }
}
