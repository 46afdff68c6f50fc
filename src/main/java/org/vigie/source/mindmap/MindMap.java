package org.vigie.source.mindmap;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Place;
import org.vigie.claim.PropertySpec;
import org.vigie.source.Consignment;
import org.vigie.source.Directory;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.Use;
import org.vigie.source.intake.Parcel;
import org.vigie.source.lexicon.Plain;
import org.vigie.vocab.Iris;

/** Reads a mind map: a thing, under it a relation, under that another thing. */
public final class MindMap {
  private static final int ENOUGH = 4_096;
  private static final Pattern MAP = Pattern.compile("<map[\\s>]");
  private static final Pattern INLINE = Pattern.compile("(.{1,60}?)\\s*(?::|→|->)\\s*(.+)");
  private static final List<String> TYPES =
      List.of("actor", "contract", "initiative", "instrument");

  private final Parcel parcel;
  private final Directory directory;
  private final Relations relations;
  private final Ties ties;
  private final Draft draft;
  private final Map<String, Topic> byId = new HashMap<>();

  private MindMap(
      Parcel parcel, Reference reference, Directory directory, KnownTies known, Draft draft) {
    this.parcel = parcel;
    this.directory = directory;
    this.relations = Relations.of(reference);
    this.draft = draft;
    this.ties = new Ties(known, draft);
  }

  /** Whether a file is a mind map, by its beginning; one with a DOCTYPE before, by its name. */
  public static boolean isOne(Parcel parcel) {
    String head = new String(parcel.head(ENOUGH), StandardCharsets.UTF_8);
    String text = head.replaceFirst("\\A\ufeff?\\s*", "");
    if (!text.startsWith("<")) {
      return false;
    }
    String first = text.replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->", "").strip();
    return parcel.name().toLowerCase(Locale.ROOT).endsWith(".mm") || MAP.matcher(first).lookingAt();
  }

  /**
   * Reads a map.
   *
   * @param parcel the file
   * @param consignment in whose name
   * @param reference the properties and roles that a relation may be
   * @param directory the things that are known
   * @param known the ties that are stated already
   * @return every node, arrow, note and attribute that holds a text exactly once
   * @throws org.vigie.source.TableException when it is no map, broken, hostile or beyond the budget
   */
  public static Reading read(
      Parcel parcel,
      Consignment consignment,
      Reference reference,
      Directory directory,
      KnownTies known) {
    Topic root = TreeReader.read(parcel);
    Draft draft = new Draft(consignment, parcel.name(), root.text());
    MindMap map = new MindMap(parcel, reference, directory, known, draft);
    map.learn(root);
    map.visit(root, new Under(null, null, true, false));
    map.arrows(root);
    return draft.reading();
  }

  /**
   * Where a topic stands.
   *
   * @param subject the thing above it
   * @param relation the relation between them
   * @param top whether it is the root
   * @param lost whether what it hangs on could not be read
   */
  private record Under(
      @Nullable Node subject, @Nullable PropertySpec relation, boolean top, boolean lost) {
    Under subject(Node thing) {
      return new Under(thing, null, false, false);
    }

    Under relation(PropertySpec spec) {
      return new Under(subject, spec, false, false);
    }

    Under heading() {
      return new Under(null, null, false, false);
    }

    Under adrift() {
      return new Under(null, null, false, true);
    }
  }

  private void learn(Topic topic) {
    String id = topic.id();
    if (id != null) {
      byId.putIfAbsent(id, topic);
    }
    topic.children().forEach(this::learn);
  }

  private void visit(Topic topic, Under under) {
    Under below = use(topic, under);
    for (Topic.Aside aside : topic.asides()) {
      Place place = parcel.place(aside.line(), aside.kind());
      draft.cell(place, aside.text(), new Use.Left(Problem.of(place, "mindmap.aside")));
    }
    topic.children().forEach(child -> visit(child, below));
  }

  /** Accounts for a topic; answers where its children stand. */
  private Under use(Topic topic, Under under) {
    Node subject = under.subject();
    PropertySpec relation = under.relation();
    if (under.lost()) {
      unread(topic, Map.of(), "mindmap.lost");
      return under;
    }
    if (subject != null && relation != null) {
      return object(topic, under, subject, relation);
    }
    Optional<PropertySpec> word = relations.find(topic.text());
    if (subject != null && word.isPresent()) {
      return relation(topic, under, word.get());
    }
    List<Node> things = things(topic);
    if (things.size() == 1 && subject == null) {
      draft.cell(place(topic), topic.text(), new Use.Frame());
      return under.subject(things.getFirst());
    }
    if (things.size() > 1) {
      unread(topic, Map.of(), "thing.ambiguous", topic.text(), slugs(things));
      return under.adrift();
    }
    return subject == null ? heading(topic, under) : inline(topic, under, subject, things);
  }

  private Under relation(Topic topic, Under under, PropertySpec spec) {
    if (topic.children().isEmpty()) {
      unread(topic, Ties.row(under.subject(), spec, ""), "mindmap.noObject", topic.text());
    } else {
      draft.cell(place(topic), topic.text(), new Use.Frame());
    }
    return under.relation(spec);
  }

  private Under object(Topic topic, Under under, Node subject, PropertySpec relation) {
    List<Node> things = things(topic);
    if (things.size() == 1) {
      draft.cell(
          place(topic), topic.text(), ties.use(subject, relation, things.getFirst(), place(topic)));
      return under.subject(things.getFirst());
    }
    Map<String, String> row = Ties.row(subject, relation, topic.text());
    if (things.isEmpty()) {
      unread(topic, row, "mindmap.unknown", topic.text(), near(topic.text()));
    } else {
      unread(topic, row, "thing.ambiguous", topic.text(), slugs(things));
    }
    return under.adrift();
  }

  /** A topic under no thing that is none: a title of a branch, unless something is said of it. */
  private Under heading(Topic topic, Under under) {
    boolean described =
        topic.children().stream().anyMatch(child -> relations.find(child.text()).isPresent());
    if (under.top() || (!topic.children().isEmpty() && !described)) {
      draft.cell(place(topic), topic.text(), new Use.Frame());
      return under.heading();
    }
    unread(topic, Map.of(), "mindmap.unknown", topic.text(), near(topic.text()));
    return under.adrift();
  }

  /** A topic right under a thing that is no relation: "finance : Groupe SOS", or not to be read. */
  private Under inline(Topic topic, Under under, Node subject, List<Node> things) {
    if (!things.isEmpty()) {
      unread(topic, Map.of(), "mindmap.noRelation", topic.text());
      return under.subject(things.getFirst());
    }
    Matcher both = INLINE.matcher(topic.text());
    if (both.matches()) {
      Optional<PropertySpec> spec = relations.find(both.group(1));
      List<Node> named = named(both.group(2));
      if (spec.isPresent() && named.size() == 1) {
        draft.cell(
            place(topic),
            topic.text(),
            ties.use(subject, spec.get(), named.getFirst(), place(topic)));
        return under.subject(named.getFirst());
      }
      if (spec.isPresent()) {
        Map<String, String> row = Ties.row(subject, spec.get(), both.group(2));
        unread(topic, row, "mindmap.unknown", both.group(2), near(both.group(2)));
        return under.adrift();
      }
    }
    String nearest = String.join(", ", relations.nearest(topic.text()));
    unread(topic, Ties.row(subject, null, ""), "mindmap.relation", topic.text(), nearest);
    return under.adrift();
  }

  private void arrows(Topic topic) {
    for (Topic.Arrow arrow : topic.arrows()) {
      Place place = parcel.place(arrow.line(), "arrowlink");
      Topic target = byId.get(arrow.target());
      String text = arrow.words() + " → " + (target == null ? arrow.target() : target.text());
      draft.cell(place, text, arrow(topic, arrow, target, place));
    }
    topic.children().forEach(this::arrows);
  }

  private Use arrow(Topic topic, Topic.Arrow arrow, @Nullable Topic target, Place place) {
    List<Node> from = things(topic);
    List<Node> to = target == null ? List.of() : things(target);
    Optional<PropertySpec> spec = relations.find(arrow.words());
    if (from.size() == 1 && to.size() == 1 && spec.isPresent()) {
      return ties.use(from.getFirst(), spec.get(), to.getFirst(), place);
    }
    String nearest = String.join(", ", relations.nearest(arrow.words()));
    return new Use.Unreadable(
        Problem.of(place, "mindmap.arrow", arrow.words(), nearest),
        Ties.row(
            from.size() == 1 ? from.getFirst() : null,
            spec.orElse(null),
            target == null ? "" : target.text()));
  }

  /** The things that a topic can mean: the one it links to, else those that go by its name. */
  private List<Node> things(Topic topic) {
    String link = topic.link();
    if (link != null && link.startsWith(Iris.ID)) {
      Optional<Iris.Thing> linked = Iris.findThing(NodeFactory.createURI(link));
      if (linked.isPresent()
          && TYPES.contains(linked.get().type())
          && directory
              .list(linked.get().type(), linked.get().slug())
              .contains(linked.get().node())) {
        return List.of(linked.get().node());
      }
    }
    return named(topic.text());
  }

  private List<Node> named(String name) {
    return TYPES.stream()
        .map(type -> directory.list(type, name))
        .filter(found -> !found.isEmpty() && !name.isBlank())
        .findFirst()
        .orElse(List.of());
  }

  private String near(String name) {
    return String.join(", ", Plain.nearest(name, directory.slugs("actor")));
  }

  private void unread(Topic topic, Map<String, String> row, String key, String... arguments) {
    Place place = place(topic);
    draft.cell(place, topic.text(), new Use.Unreadable(Problem.of(place, key, arguments), row));
  }

  private Place place(Topic topic) {
    return parcel.place(topic.line(), "TEXT");
  }

  private static String slugs(List<Node> things) {
    return String.join(
        ", ", things.stream().map(t -> Iris.findThing(t).orElseThrow().slug()).toList());
  }
}
