package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigie.store.Store;
import org.vigie.words.Lang;

/**
 * A store with two contracts and three bodies of one dataset, one release, and then what happens to
 * addresses: a body merged into another, one split, a contract withdrawn.
 */
final class SmallStore {
  static final String KEPT = "contract/essai-passerelles";
  static final String GONE = "contract/essai-tremplin";
  static final String MERGED = "actor/essai-doublon";
  static final String SUCCESSOR = "actor/essai-fonds";
  static final String SPLIT = "actor/essai-deux-en-un";

  private static final String FACTS =
      """
      @prefix vigie: <https://w3id.org/vigie/ns#> .
      @prefix id: <https://w3id.org/vigie/id/> .
      <https://w3id.org/vigie/id/contract/essai-passerelles> a vigie:ImpactContract ;
        vigie:name "Passerelles" ; vigie:investedAmount 450000 ; vigie:currency "EUR" ;
        vigie:signatureDate "2024-05" .
      <https://w3id.org/vigie/id/contract/essai-tremplin> a vigie:ImpactContract ;
        vigie:name "Tremplin | d'or" ; vigie:signatureDate "2023" .
      <https://w3id.org/vigie/id/actor/essai-fonds> a vigie:Organisation ; vigie:name "Fonds" .
      <https://w3id.org/vigie/id/actor/essai-doublon> a vigie:Organisation ; vigie:name "Fonds bis" .
      <https://w3id.org/vigie/id/actor/essai-deux-en-un> a vigie:Organisation ; vigie:name "Deux" .
      """;

  private SmallStore() {}

  /** Makes the store in a folder, and tells where. */
  static Path make(Path folder) throws IOException {
    Path store = folder.resolve("store");
    Store.open(store).close();
    Path facts = Files.writeString(folder.resolve("facts.ttl"), FACTS);
    done(store, "import", facts.toString(), "--dataset", "essai", "--by", "lea");
    done(store, "release", "2026.1");
    ended(store, "merge", MERGED, SUCCESSOR);
    ended(store, "split", SPLIT, SUCCESSOR, MERGED);
    ended(store, "withdraw", GONE);
    return store;
  }

  private static void ended(Path store, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--by", "vigie", "--because", "Un essai."));
    done(store, all.toArray(String[]::new));
  }

  private static void done(Path store, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--store", store.toString()));
    Vigie run = Vigie.run(Lang.EN, all.toArray(String[]::new));
    assertThat(run.code()).as(run.out() + run.err()).isZero();
  }
}
