package org.vigie.source.panorama;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Place;
import org.vigie.source.Literals;
import org.vigie.source.lexicon.Plain;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The sources that cells cite: known ones are found by any of their names, others declared. */
final class Citations {
  private static final Pattern CITED =
      Pattern.compile(
          "(?s)(.*?)[\\s,]*[<(\\[]?(https?://[^\\s<>\"{}|\\\\^`\\])]+)([^>\\])]*)[>)\\]]*\\s*");
  private static final Pattern EDGES = Pattern.compile("^[\\s()\\[\\]<>,;]+|[\\s()\\[\\]<>,;]+$");

  private final Setting setting;
  private final Draft draft;
  private final Memory memory;
  private final Map<String, Node> added = new HashMap<>();

  Citations(Setting setting, Draft draft, Memory memory) {
    this.setting = setting;
    this.draft = draft;
    this.memory = memory;
  }

  /**
   * What a text cites.
   *
   * @param sources at least one
   * @param locator where in the source, when the text says so after its address
   */
  record Cited(List<Node> sources, @Nullable String locator) {}

  /** The sources of one text. */
  Answer<Cited> read(String text, Place place) {
    if (setting.words().is("nosource", text)) {
      return Answer.no("source.none", text);
    }
    List<Node> written = memory.sources(text);
    if (!written.isEmpty()) {
      return Answer.of(new Cited(written, null));
    }
    List<String> parts = parts(text);
    List<Node> sources = new ArrayList<>();
    String locator = null;
    for (String part : parts) {
      Citation citation = citation(part);
      sources.add(source(citation, place));
      locator = citation.locator().isEmpty() ? locator : citation.locator();
    }
    return Answer.of(new Cited(sources.stream().distinct().toList(), locator));
  }

  private boolean isKnown(String text) {
    return find(citation(text)).isPresent();
  }

  private record Citation(String title, String url, String locator) {}

  /** Semicolons also stand in titles: they part sources only when each part is a source. */
  private List<String> parts(String text) {
    List<String> parts =
        List.of(text.split(";\\s+|\\n+")).stream()
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList();
    boolean each =
        parts.size() > 1 && parts.stream().allMatch(p -> CITED.matcher(p).matches() || isKnown(p));
    return each ? parts : List.of(text.strip());
  }

  private static Citation citation(String text) {
    Matcher cited = CITED.matcher(text);
    if (!cited.matches() || !isAddress(cited.group(2))) {
      return new Citation(text.strip(), "", "");
    }
    String title = EDGES.matcher(cited.group(1)).replaceAll("");
    String rest = EDGES.matcher(cited.group(3)).replaceAll("");
    return new Citation(title.isEmpty() ? cited.group(2) : title, cited.group(2), rest);
  }

  private static boolean isAddress(String text) {
    try {
      return URI.create(text).getHost() != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private Node source(Citation citation, Place place) {
    return find(citation).orElseGet(() -> declare(citation, place));
  }

  private Optional<Node> find(Citation citation) {
    List<String> names = new ArrayList<>();
    if (!citation.url().isEmpty()) {
      names.add(citation.url());
      names.add(citation.url().replaceFirst("^http:", "https:"));
      names.add(citation.url().replaceFirst("^https:", "http:"));
    }
    names.add(citation.title());
    int comma = citation.title().indexOf(", ");
    if (comma > 0) {
      names.add(citation.title().substring(comma + 2));
    }
    for (String name : names) {
      List<Node> found = setting.directory().list("source", name);
      if (found.size() == 1) {
        return Optional.of(found.getFirst());
      }
      Node before = added.get(Plain.of(name));
      if (before != null) {
        return Optional.of(before);
      }
    }
    return Optional.empty();
  }

  private Node declare(Citation citation, Place place) {
    String identity = citation.url().isEmpty() ? Plain.of(citation.title()) : citation.url();
    String words = Plain.slug(citation.title().replaceFirst("^https?://(www\\.)?", ""));
    String slug = (words + "-" + ClaimId.hash(identity).substring(0, 6)).replaceFirst("^-", "");
    Node source = Iris.thing("source", slug);
    Graph declared = draft.declared();
    declared.add(source, W3c.RDF_TYPE, Vigie.SOURCE);
    declared.add(
        source,
        W3c.DCT_TITLE,
        Literals.text(
            citation.title(), Texts.language(citation.title(), setting.options().language())));
    declared.add(source, Vigie.SOURCE_TYPE, Iris.code(type(citation.url())));
    if (!citation.url().isEmpty()) {
      declared.add(source, Vigie.URL, NodeFactory.createURI(citation.url()));
      declared.add(source, Vigie.ACCESSED_ON, Literals.day(setting.consignment().on()));
      declared.add(source, Vigie.PUBLISHER_NAME, Literals.string(host(citation.url())));
      added.put(Plain.of(citation.url()), source);
    }
    added.put(Plain.of(citation.title()), source);
    draft.declared(source, place);
    draft.remark(place, "source.new", citation.title());
    return source;
  }

  /** By its host when that tells; otherwise a page like another. */
  private String type(String url) {
    String host = url.isEmpty() ? "" : "." + host(url);
    return setting.words().of("host").entrySet().stream()
        .filter(known -> host.endsWith("." + known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("src-web");
  }

  private static String host(String url) {
    return URI.create(url).getHost().replaceFirst("^www\\.", "");
  }
}
