package org.vigie.fair;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server answered.
 *
 * @param address what was asked, after redirects
 * @param status the HTTP status; 0 when nothing answered
 * @param headers by name in lower case
 * @param body what came with it
 */
record Answer(String address, int status, Map<String, List<String>> headers, String body) {
  /** Copies the map. */
  Answer {
    headers = Map.copyOf(headers);
  }

  /** Nothing answered. */
  static Answer none(String address) {
    return new Answer(address, 0, Map.of(), "");
  }

  boolean isOk() {
    return status == 200;
  }

  /** All values of a header, joined as one. */
  String header(String name) {
    return String.join(", ", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
  }

  /** The media type without parameters, in lower case; empty when it is not said. */
  String mediaType() {
    return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The links of the header, then those of the head when it is a page. */
  List<Link> links() {
    List<Link> inHeader = linksInHeader();
    return Stream.concat(inHeader.stream(), linksInPage().stream()).toList();
  }

  List<Link> linksInHeader() {
    return Links.inHeader(header("link"), address);
  }

  List<Link> linksInPage() {
    return mediaType().contains("html") ? Links.inPage(body, address) : List.of();
  }

  /** The first link of a relation. */
  Optional<Link> find(String rel) {
    return links().stream().filter(link -> link.rel().equals(rel)).findFirst();
  }

  /** How many bytes its headers take. */
  int headerLength(String name) {
    return header(name).getBytes(StandardCharsets.UTF_8).length;
  }
}
