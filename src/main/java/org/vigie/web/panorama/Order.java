package org.vigie.web.panorama;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.jena.graph.Node;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.speech.Speech;

/** The order of the rows, and the heads of the columns that change it. */
final class Order {
  private final Traits traits;
  private final DossierReader reader;
  private final Speech say;
  private final Collator collator;

  Order(Traits traits, DossierReader reader, Speech say) {
    this.traits = traits;
    this.reader = reader;
    this.say = say;
    this.collator = say.lang().alphabet();
  }

  /** The contracts in the order asked for; by date of signature when none is. */
  List<Ref> sorted(List<Ref> contracts, String sort) {
    Comparator<Ref> byName = Comparator.comparing(say::name, collator);
    Comparator<Ref> byDate = Comparator.comparing(ref -> text(ref, "signatureDate"));
    Comparator<Ref> order =
        switch (sort.replaceFirst("^-", "")) {
          case "contract" -> byName;
          case "operator" -> named("hasServiceProvider");
          case "payer" -> named("hasOutcomePayer");
          case "stage" -> named("stage");
          case "amount" -> Comparator.comparingDouble(this::amount);
          case "disputes" -> Comparator.comparingInt(ref -> traits.disputes(ref.node()));
          case "sources" -> Comparator.comparingInt(ref -> traits.sources(ref.node()));
          default -> byDate;
        };
    Comparator<Ref> whole = order.thenComparing(byDate).thenComparing(byName);
    return contracts.stream().sorted(sort.startsWith("-") ? whole.reversed() : whole).toList();
  }

  private Comparator<Ref> named(String property) {
    Function<Ref, String> first =
        ref ->
            traits.values(ref.node(), Iris.term(property)).stream()
                .map(node -> say.name(reader.ref(node)))
                .min(collator)
                .orElse("￿");
    return Comparator.comparing(first, collator);
  }

  private String text(Ref ref, String property) {
    return traits.values(ref.node(), Iris.term(property)).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .min(Comparator.naturalOrder())
        .orElse("9");
  }

  private double amount(Ref ref) {
    ToDoubleFunction<Node> number =
        node -> node.getLiteralValue() instanceof Number value ? value.doubleValue() : -1;
    return Rows.AMOUNTS.stream()
        .flatMap(name -> traits.values(ref.node(), Iris.term(name)).stream())
        .filter(Node::isLiteral)
        .mapToDouble(number)
        .findFirst()
        .orElse(-1);
  }

  /** The heads of the columns. */
  List<Panorama.Column> columns(Asked asked, Function<Asked, String> href, String scale) {
    boolean down = asked.sort().startsWith("-");
    String current = asked.sort().isEmpty() ? "signature" : asked.sort().replaceFirst("^-", "");
    List<Panorama.Column> columns = new ArrayList<>();
    for (String key : Asked.COLUMNS) {
      boolean mine = key.equals(current);
      columns.add(
          new Panorama.Column(
              say.t("col." + key),
              key.equals("investors")
                  ? null
                  : href.apply(asked.sorted((mine && !down ? "-" : "") + key)),
              mine ? (down ? "descending" : "ascending") : null,
              key.equals("disputes") || key.equals("sources"),
              key.equals("amount") ? scale : ""));
    }
    return columns;
  }
}
