package org.parley.database;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Log filter that removes an unusable URL of the pool's messages: a password may be in it. */
@LoggingFilter(name = "no-urls")
public final class UrlFilter implements Filter {
  @Override
  public boolean isLoggable(LogRecord record) {
    if (!"io.agroal.pool".equals(record.getLoggerName()) || record.getParameters() == null) {
      return true;
    }
    for (Object parameter : record.getParameters()) {
      if (String.valueOf(parameter).startsWith("Driver does not support the provided URL")) {
        return false;
      }
    }
    return true;
  }
}
