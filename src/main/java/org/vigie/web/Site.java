package org.vigie.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.http.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.vigie.catalogue.Catalogue;
import org.vigie.cite.Style;
import org.vigie.guide.Guide;
import org.vigie.release.ReleaseShelf;
import org.vigie.search.TextIndex;
import org.vigie.search.TextQuery;
import org.vigie.state.States;
import org.vigie.store.Store;
import org.vigie.version.Ledger;
import org.vigie.vocab.AnswerHeader;
import org.vigie.web.discovery.Route;
import org.vigie.web.discovery.RouteCard;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * The web server: pages, data documents and what is mounted beside them, on one port. Every request
 * runs on a virtual thread of its own and reads one revision.
 */
public final class Site implements AutoCloseable {
  static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String LOOPBACK = "127.0.0.1";
  private static final List<HandlerType> READ_OR_SENT = List.of(HandlerType.GET, HandlerType.POST);

  private final Store store;
  private final Views views;
  private final Ancestry ancestry;
  private final Catalogue catalogue;
  private final TextIndex texts;
  private final SiteSettings settings;
  private final Threshold threshold = new Threshold();
  private final Javalin server;
  private @Nullable TextIndex own;
  private @Nullable Assets assets;
  private @Nullable PageRoutes routes;

  private Site(
      Store store, Catalogue catalogue, TextIndex texts, States states, SiteSettings settings) {
    this.store = store;
    this.views = new Views(store, states);
    this.ancestry = new Ancestry(store, Ledger.of(store, states));
    this.texts = texts;
    this.catalogue = catalogue;
    this.settings = settings;
    this.server = Javalin.create(this::configure);
  }

  /** Starts the server with a catalogue, an index and states of its own. */
  public static Site start(Store store, SiteSettings settings) {
    TextIndex texts = TextIndex.of(store.path());
    Site site = new Site(store, Catalogue.of(store), texts, ownStates(store), settings);
    site.own = texts;
    site.listen();
    return site;
  }

  /** Starts the server with states of its own. */
  public static Site start(
      Store store, Catalogue catalogue, TextIndex texts, SiteSettings settings) {
    return start(store, catalogue, texts, ownStates(store), settings);
  }

  private static States ownStates(Store store) {
    return States.of(
        store,
        States.Settings.usual().with(TextQuery::install).with(ReleaseShelf.of(store.path())));
  }

  /**
   * Starts the server.
   *
   * @param store where the pages read
   * @param catalogue what is told of that store
   * @param texts where words are sought
   * @param states what else than the newest revision can be seen of that store
   * @param settings how they are served
   * @throws io.javalin.util.JavalinBindException when the port is taken
   */
  public static Site start(
      Store store, Catalogue catalogue, TextIndex texts, States states, SiteSettings settings) {
    Site site = new Site(store, catalogue, texts, states, settings);
    site.listen();
    return site;
  }

  private void listen() {
    if (settings.loopback()) {
      server.start(LOOPBACK, settings.port());
    } else {
      server.start(settings.port());
    }
    try {
      layOut(server.unsafe.routes);
    } catch (RuntimeException | Error fault) {
      threshold.bar(fault);
      server.stop();
      throw fault;
    }
  }

  /** Reads the locales of the JDK, which Jetty's table of media types wants all. */
  public static void foresee() {
    MimeTypes.DEFAULTS.getMimeMap();
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** The address under which readers reach it, without a final slash. */
  public String publicUrl() {
    return settings.publicUrl().isEmpty()
        ? "http://localhost:" + server.port()
        : settings.publicUrl();
  }

  /** Steps that make what takes long, such as styles and the kit, before a reader asks for it. */
  public List<Runnable> preparations() {
    PageRoutes made = routes;
    return Stream.concat(
            Stream.of(Style::prepare),
            Stream.ofNullable(made).flatMap(r -> r.preparations().stream()))
        .toList();
  }

  /** Counts the versions of all things, without which pages say that they are being counted. */
  public void countVersions() {
    ancestry.follow();
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.stop();
    if (own != null) {
      own.close();
    }
  }

  Store store() {
    return store;
  }

  Views views() {
    return views;
  }

  Ancestry ancestry() {
    return ancestry;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  TextIndex texts() {
    return texts;
  }

  Optional<Supplier<Guide>> guide() {
    return settings.guide();
  }

  Assets assets() {
    return Objects.requireNonNull(assets, "the pages are not laid out yet");
  }

  /** Whether something is mounted at a path. */
  boolean mounts(String path) {
    return settings.mounts().stream().anyMatch(mount -> mount.path().equals(path));
  }

  /** All addresses that are answered: those of the pages, and of what is mounted beside them. */
  List<Route> routes() {
    Stream<Route> registered =
        server.unsafe.internalRouter.allHttpHandlers().stream()
            .map(parsed -> parsed.endpoint)
            .filter(endpoint -> READ_OR_SENT.contains(endpoint.method))
            .filter(endpoint -> !endpoint.path.equals("/*"))
            .map(endpoint -> new Route(endpoint.method.name(), endpoint.path));
    Stream<Route> mounted =
        settings.mounts().stream().flatMap(mount -> RouteCard.under(mount.path()).stream());
    return Stream.concat(registered, mounted).distinct().toList();
  }

  private void configure(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.router.ignoreTrailingSlashes = false;
    config.jetty.modifyServletContextHandler(
        handler -> {
          for (Mount mount : settings.mounts()) {
            // Matches the path itself too.
            handler.addFilter(
                new FilterHolder(mount.filter()),
                mount.path() + "/*",
                EnumSet.of(DispatcherType.REQUEST));
          }
          handler.addFilter(new FilterHolder(threshold), "/*", EnumSet.of(DispatcherType.REQUEST));
        });
    config.jetty.modifyServer(server -> server.setErrorHandler(new Unreadable(threshold)));
    config.jetty.modifyServletContextHandler(
        handler -> handler.setErrorHandler(new Unreadable(threshold)));
  }

  /** The addresses of the pages, once what is mounted answers: they take a tenth of a start. */
  private void layOut(RoutesConfig config) {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.vigie.web.templates");
    assets = new Assets();
    Pages pages = new Pages(templates);
    Mementos mementos = new Mementos(this);
    PageRoutes made = new PageRoutes(this, pages, mementos);
    routes = made;
    config.before(
        ctx -> {
          ctx.header("Content-Security-Policy", POLICY);
          ctx.header("X-Content-Type-Options", "nosniff");
          ctx.header("Referrer-Policy", "strict-origin-when-cross-origin");
          ctx.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
          ctx.header(Header.ACCESS_CONTROL_EXPOSE_HEADERS, AnswerHeader.list());
        });
    new FateRoutes(this, pages, made).register(config);
    Reads.add(config, "/assets/<path>", this::asset);
    Reads.add(config, "/", this::welcome);
    made.register(config);
    new VersionRoutes(this, mementos).register(config);
    new Dereferencing(this).register(config);
    new SelfDescriptionRoutes(this).register(config);
    made.registerLast(config);
    mementos.register(config);
    Problems problems = new Problems(made, pages);
    problems.register(config);
    threshold.open(problems);
  }

  /** The root leads to the home page in the reader's language. */
  private void welcome(Context ctx) {
    ctx.header(Header.VARY, "Accept-Language");
    ctx.status(303);
    ctx.header(
        Header.LOCATION,
        publicUrl() + Links.home(Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE))));
  }

  private void asset(Context ctx) {
    Assets.Asset asset = assets().find(ctx.path()).orElseThrow(Problem::notFound);
    ctx.contentType(asset.mediaType());
    ctx.header(Header.CACHE_CONTROL, asset.immutable() ? Etag.FOR_EVER : "public, max-age=86400");
    Etag.send(ctx, asset.bytes());
  }
}
