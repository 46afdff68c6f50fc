package org.vigie.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.format.Sha256;
import org.vigie.store.Snapshot;
import org.vigie.vocab.AnswerHeader;
import org.vigie.web.discovery.TypedLink;
import org.vigie.web.page.Links;
import org.vigie.web.page.Outlook;
import org.vigie.web.version.HttpDate;
import org.vigie.words.Lang;

/** Strong entity tags computed from the content, and 304 (RFC 9110, sections 8.8.3 and 13.1.2). */
final class Etag {
  /** What may be kept, but not used again before one has asked whether it still holds. */
  static final String ASK_AGAIN = "public, max-age=0, must-revalidate";

  /** What stays as it is for ever. */
  static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final int LENGTH = 32;

  private Etag() {}

  /** The hash of some bytes in hexadecimal. */
  static String hash(byte[] bytes) {
    return Sha256.hex(bytes).substring(0, LENGTH);
  }

  /**
   * Says when the newest revision was written: nothing that the answer gives is newer. Of a state
   * that an address means for ever, says of when it is (RFC 7089) and which address is not bound to
   * that moment.
   */
  static void date(Context ctx, Views.View view) {
    date(ctx, view.newest());
    if (!view.standpoint().isPlain()) {
      ctx.header(AnswerHeader.REVISION.field(), view.snapshot().revision().toString());
      ctx.header(AnswerHeader.POLICY.field(), view.standpoint().level().versionedPolicyName());
    }
    if (view.lasting()) {
      ctx.header(AnswerHeader.MEMENTO.field(), HttpDate.of(view.at()));
      LinkHeader.add(ctx, List.of(TypedLink.of("original", original(ctx, view))));
    }
  }

  /** Says when something was written that never changes. */
  static void date(Context ctx, Instant at) {
    ctx.header(Header.LAST_MODIFIED, HttpDate.of(at));
  }

  /** Whether the client holds what has this tag. */
  static boolean isHeld(Context ctx, String tag) {
    String condition = ctx.header(Header.IF_NONE_MATCH);
    return condition == null ? isUnchanged(ctx) : holds(condition, tag);
  }

  /** Says when the revision was written: nothing that it gives is newer. */
  static void date(Context ctx, Snapshot snapshot) {
    snapshot.revisedAt().map(HttpDate::of).ifPresent(at -> ctx.header(Header.LAST_MODIFIED, at));
  }

  /** The same address without its moment. */
  private static String original(Context ctx, Views.View view) {
    Lang lang = Links.findLang(ctx.path()).orElse(Lang.EN);
    Map<String, String> parameters = new LinkedHashMap<>();
    ctx.queryParamMap().forEach((name, values) -> parameters.put(name, values.getFirst()));
    return Outlook.of(view.standpoint(), ctx.path(), parameters, view.shown(), view.all())
        .now(lang);
  }

  /** Sends what an address gives in a language: asked for again before it is used again. */
  static void send(Context ctx, Lang lang, String type, byte[] bytes) {
    ctx.contentType(type);
    ctx.header(Header.CONTENT_LANGUAGE, lang.tag());
    ctx.header(Header.CACHE_CONTROL, ASK_AGAIN);
    send(ctx, bytes);
  }

  /** The same for text in UTF-8. */
  static void send(Context ctx, Lang lang, String type, String text) {
    send(ctx, lang, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends the bytes with their tag, or 304 when the client holds them. */
  static void send(Context ctx, byte[] bytes) {
    String tag = "\"" + hash(bytes) + "\"";
    ctx.header(Header.ETAG, tag);
    if (isHeld(ctx, tag)) {
      ctx.status(304);
      return;
    }
    ctx.result(bytes);
  }

  /** The same for text in UTF-8. */
  static void send(Context ctx, String text) {
    send(ctx, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the answer is no newer than the client's (section 13.1.3); a tag is surer. */
  private static boolean isUnchanged(Context ctx) {
    Optional<Instant> modified = findDate(ctx.res().getHeader(Header.LAST_MODIFIED));
    Optional<Instant> since = findDate(ctx.header(Header.IF_MODIFIED_SINCE));
    return modified.isPresent() && since.isPresent() && !modified.get().isAfter(since.get());
  }

  private static Optional<Instant> findDate(@Nullable String date) {
    try {
      return Optional.ofNullable(date)
          .map(said -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(said)));
    } catch (DateTimeException ignored) {
      return Optional.empty();
    }
  }

  private static boolean holds(String condition, String tag) {
    return Arrays.stream(condition.split(",", -1))
        .map(String::strip)
        .map(held -> held.startsWith("W/") ? held.substring(2) : held)
        .anyMatch(held -> held.equals("*") || held.equals(tag));
  }
}
