package org.vigie.web;

import io.javalin.config.RoutesConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.contract.Letter;
import org.vigie.web.overview.Desk;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/** The page with a ready letter that asks for the documents of a contract. */
final class LetterPages {
  private final Pages pages;
  private final PageRoutes routes;

  LetterPages(Pages pages, PageRoutes routes) {
    this.pages = pages;
    this.routes = routes;
  }

  void register(RoutesConfig config) {
    for (Lang lang : Lang.values()) {
      routes.get(config, Links.section("request", lang), lang, this::page);
    }
  }

  private String page(Pages.Request request) {
    DossierReader reader = request.reader();
    Speech say = pages.speech(request);
    List<Ref> contracts = new Desk(reader).listFrench();
    String asked = request.parameter(say.t("param.contract"));
    Optional<Ref> contract = contracts.stream().filter(ref -> ref.slug().equals(asked)).findFirst();
    Page page =
        pages.page(
            request,
            say.t("letter.title"),
            "",
            lang -> Links.section("request", lang) + query(contract, lang));
    Map<String, Object> model = new HashMap<>();
    model.put("contracts", contracts);
    model.put("fr", pages.speech(Lang.FR));
    contract.ifPresent(
        ref ->
            model.put(
                "letter",
                Letter.of(
                    reader.read(Iris.thing("contract", ref.slug())),
                    reader.listMentions(ref.node()),
                    reader,
                    request.parameters(),
                    say)));
    return pages.render("letter", page, model);
  }

  private String query(Optional<Ref> contract, Lang lang) {
    return contract
        .map(ref -> Links.query(pages.speech(lang).t("param.contract"), ref.slug()))
        .orElse("");
  }
}
