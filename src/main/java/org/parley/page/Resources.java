package org.parley.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files in the program that pages are made of. */
final class Resources {

  private Resources() {}

  static byte[] bytes(String path) {
    try (InputStream file = Resources.class.getResourceAsStream("/" + path)) {
      if (file == null) {
        throw new IllegalStateException("The program was packaged without " + path);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }
}
