package org.vigie.format;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a JSON-LD document says under keys that its context does not map: the transformation to RDF
 * drops that in silence (JSON-LD 1.1 API, section 5.1). Such keys are caught by giving them a
 * vocabulary of their own.
 */
public final class JsonLdKeys {
  private static final String UNMAPPED = "urn:x-vigie-unmapped:";

  private final List<Unmapped> found = new ArrayList<>();

  private JsonLdKeys() {}

  /**
   * A value that RDF does not have.
   *
   * @param subject the identifier of what it is said of; empty when that has none
   * @param key the unmapped key, with the keys below it, as in {@code contact/email}
   * @param value its text
   */
  public record Unmapped(String subject, String key, String value) {}

  /**
   * The values under unmapped keys, in the order of the document. Opens nothing.
   *
   * @param base the address against which relative IRIs are resolved
   * @return nothing when the document cannot be read: reading it says why
   */
  public static List<Unmapped> list(InputStream document, String base) {
    JsonLdKeys keys = new JsonLdKeys();
    try {
      JsonArray expanded =
          JsonLd.expand(JsonDocument.of(document))
              .base(base)
              .context(
                  JsonDocument.of(
                      Json.createObjectBuilder()
                          .add("@context", Json.createObjectBuilder().add("@vocab", UNMAPPED))
                          .build()))
              .loader(
                  (address, options) -> {
                    throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED);
                  })
              .get();
      expanded.forEach(node -> keys.node(node, "", ""));
    } catch (JsonLdError | RuntimeException | StackOverflowError unreadable) {
      return List.of();
    }
    return keys.found;
  }

  /**
   * Walks what was expanded.
   *
   * @param subject what the node above is
   * @param under the unmapped key that it stands under; empty when it is in RDF
   */
  private void node(JsonValue value, String subject, String under) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> node(item, subject, under));
    } else if (value instanceof JsonObject object) {
      object(object, subject, under);
    } else if (!under.isEmpty() && value.getValueType() != JsonValue.ValueType.NULL) {
      found.add(new Unmapped(subject, under, text(value)));
    }
  }

  private void object(JsonObject object, String subject, String under) {
    String id = object.containsKey("@id") ? text(object.get("@id")) : "";
    boolean leaf = object.containsKey("@value") || (object.size() == 1 && !id.isEmpty());
    if (leaf) {
      if (!under.isEmpty()) {
        String words = object.containsKey("@value") ? text(object.get("@value")) : id;
        found.add(new Unmapped(subject, under, words));
      }
      return;
    }
    String about = under.isEmpty() ? id : subject;
    for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
      String key = entry.getKey();
      if (key.startsWith(UNMAPPED)) {
        node(entry.getValue(), about, below(under, key.substring(UNMAPPED.length())));
      } else if (!key.equals("@id")) {
        boolean holder = key.startsWith("@") && !key.equals("@type");
        node(entry.getValue(), about, under.isEmpty() || holder ? under : below(under, key));
      }
    }
  }

  private static String below(String under, String key) {
    return under.isEmpty() ? key : under + "/" + key;
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
