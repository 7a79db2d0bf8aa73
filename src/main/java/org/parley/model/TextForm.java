package org.parley.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** The form of a text that a standard describes. */
public enum TextForm {
  /** RFC 5646: well-formed, though its parts need not be registered. */
  LANGUAGE_TAG(TextForm::isLanguageTag, "must be a BCP 47 language tag, such as sr-Cyrl."),
  /** ISO 3166-1 alpha-2. */
  COUNTRY_CODE("[A-Z]{2}", "must be an ISO 3166-1 alpha-2 code, such as BE."),
  /** ISO 8601. */
  DURATION(
      "P(?=[0-9T])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?)?",
      "must be an ISO 8601 duration, such as P30D."),
  /** RFC 3986, with letters of any script: what readers can follow without harm. */
  WEB_ADDRESS(
      TextForm::isWebAddress,
      "must be an absolute http or https URL, such as https://example.org/report.");

  /** Windows marks the beginning of UTF-8 with it. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Predicate<String> form;
  private final String words;

  TextForm(String pattern, String words) {
    this(Pattern.compile(pattern).asMatchPredicate(), words);
  }

  TextForm(Predicate<String> form, String words) {
    this.form = form;
    this.words = words;
  }

  /**
   * Checks that a text has this form.
   *
   * @param place the text's place in the arguments
   * @throws Refusal if it has another one
   */
  public void demand(@Nullable String text, String place) {
    if (text != null && !form.test(text)) {
      throw Refusal.of(ErrorCode.BAD_USER_INPUT, place, words);
    }
  }

  /** Normalises a text (Unicode NFC), so that what looks the same is stored as the same. */
  public static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Reads a text in UTF-8. JSON is in no other encoding (RFC 8259, section 8.1), but its parsers
   * read UTF-16 and UTF-32 as well.
   *
   * @throws Refusal if the bytes are not in UTF-8
   */
  public static String decoded(byte[] utf8) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw notInUtf8();
    }
  }

  /** Returns the refusal of a text that is not in UTF-8. */
  public static Refusal notInUtf8() {
    return new Refusal(ErrorCode.BAD_REQUEST, "The body must be in UTF-8.");
  }

  /**
   * Opens a text in UTF-8, with or without a byte order mark. Its reader throws a {@link
   * CharacterCodingException} where the bytes are not in UTF-8.
   */
  public static Reader decoded(InputStream utf8) throws IOException {
    return decoded(utf8, UTF_8);
  }

  /**
   * Opens a text with or without a byte order mark. Its reader throws a {@link
   * CharacterCodingException} where the bytes are not in the charset.
   */
  public static BufferedReader decoded(InputStream bytes, Charset charset) throws IOException {
    BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private static boolean isLanguageTag(String text) {
    try {
      new Locale.Builder().setLanguageTag(text);
      return !text.isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      String host = address.getRawAuthority();
      return host != null
          && !host.startsWith(":")
          // A name before the host only misleads.
          && host.indexOf('@') < 0
          && ("https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
