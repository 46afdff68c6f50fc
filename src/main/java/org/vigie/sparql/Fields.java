package org.vigie.sparql;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a request carries, all of it in UTF-8, and nothing in the place of what is not. */
final class Fields {
  /** By which Fuseki would wrap JSON in a script that whoever asks writes. */
  private static final String CALLBACK = "callback";

  /** What Java reads where there is no character, and how a client writes it on purpose. */
  private static final String NONE = "\uFFFD";

  private static final String NONE_WRITTEN = "%EF%BF%BD";

  private Fields() {}

  /**
   * The fields of an address and of a form (application/x-www-form-urlencoded).
   *
   * @return their values by their names, in the order in which they stand
   * @throws Refusal 400 when an escape is broken or stands for no character
   */
  static Map<String, List<String>> of(@Nullable String address, String form) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    try {
      collect(address, fields);
      collect(form, fields);
    } catch (IllegalArgumentException badEscape) {
      throw new Refusal(400, "badEscape");
    }
    return fields;
  }

  /**
   * A text.
   *
   * @throws Refusal 400 when it is not UTF-8
   */
  static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new Refusal(400, "notUtf8");
    }
  }

  private static void collect(@Nullable String encoded, Map<String, List<String>> fields) {
    if (encoded == null || encoded.isEmpty()) {
      return;
    }
    for (String pair : List.of(encoded.split("&", -1))) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (!name.equals(CALLBACK)) {
        fields.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value);
      }
    }
  }

  private static String decode(String text) {
    String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
    if (decoded.contains(NONE)
        && !text.contains(NONE)
        && !text.toUpperCase(Locale.ROOT).contains(NONE_WRITTEN)) {
      throw new Refusal(400, "notUtf8");
    }
    return decoded;
  }
}
