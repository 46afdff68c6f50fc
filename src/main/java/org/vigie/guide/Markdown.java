package org.vigie.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.vigie.words.Typography;

/** CommonMark 0.31 with tables, plus links of ours and what is drawn from the data. */
final class Markdown {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(TABLES)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private static final Pattern BRACES = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

  private Markdown() {}

  /** A place for what is drawn. */
  private static final class Drawn extends CustomNode {
    private final Live live;

    Drawn(Live live) {
      this.live = live;
    }
  }

  /** What a text refers to, and what in it cannot be understood. */
  record Survey(List<Link> links, List<Live> live, List<Fault> faults) {}

  static String html(Body body, Rendition rendition) {
    Node document = parse(body);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(org.commonmark.node.Link link) {
            link.setDestination(address(link.getDestination(), rendition));
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            image.insertBefore(new Text(image.getDestination()));
            image.unlink();
          }
        });
    return HtmlRenderer.builder()
        .extensions(TABLES)
        .escapeHtml(true)
        .nodeRendererFactory(context -> new Drawing(context, rendition))
        .build()
        .render(document);
  }

  /** Nothing but our own addresses and outward ones: no script, no address that is relative. */
  private static String address(String destination, Rendition rendition) {
    String outward = Link.isOutward(destination) ? destination : "";
    return Link.find(destination).map(rendition::address).orElse(outward);
  }

  static Survey survey(Body body) {
    Survey found = new Survey(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    parse(body)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(org.commonmark.node.Link link) {
                String destination = link.getDestination();
                Link.find(destination).ifPresent(found.links()::add);
                if (Link.find(destination).isEmpty() && !Link.isOutward(destination)) {
                  found.faults().add(fault(body, link, "link.unknown", destination));
                }
                visitChildren(link);
              }

              @Override
              public void visit(CustomNode node) {
                if (node instanceof Drawn drawn) {
                  found.live().add(drawn.live);
                  if (drawn.live.isBlock() && !isAlone(drawn)) {
                    found.faults().add(fault(body, node, "table.inline"));
                  }
                }
                visitChildren(node);
              }

              @Override
              public void visit(Text text) {
                if (text.getLiteral().contains("{{")) {
                  found.faults().add(fault(body, text, "live.unknown", text.getLiteral()));
                }
              }
            });
    return found;
  }

  /** The words alone, with a space where an element ends. */
  static String plain(Body body) {
    StringBuilder words = new StringBuilder();
    parse(body)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Text text) {
                words.append(text.getLiteral());
              }

              @Override
              public void visit(Code code) {
                words.append(code.getLiteral());
              }

              @Override
              protected void visitChildren(Node parent) {
                super.visitChildren(parent);
                if (parent instanceof Block || parent instanceof CustomNode) {
                  words.append(' ');
                }
              }

              @Override
              public void visit(SoftLineBreak end) {
                words.append(' ');
              }

              @Override
              public void visit(HardLineBreak end) {
                words.append(' ');
              }
            });
    return words.toString().replaceAll("\\s+", " ").strip();
  }

  private static Node parse(Body body) {
    Node document = PARSER.parse(Typography.set(body.markdown(), body.lang()));
    List<Text> texts = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            texts.add(text);
          }
        });
    texts.forEach(Markdown::draw);
    return document;
  }

  /** Cuts a text at what stands between braces. */
  private static void draw(Text text) {
    String literal = text.getLiteral();
    Matcher braces = BRACES.matcher(literal);
    int from = 0;
    while (braces.find()) {
      Optional<Live> live = Live.find(braces.group(1));
      if (live.isEmpty()) {
        continue;
      }
      insert(text, new Text(literal.substring(from, braces.start())));
      insert(text, new Drawn(live.get()));
      from = braces.end();
    }
    if (from > 0) {
      text.setLiteral(literal.substring(from));
      if (from == literal.length()) {
        text.unlink();
      }
    }
  }

  private static void insert(Text before, Node node) {
    if (node instanceof Text text && text.getLiteral().isEmpty()) {
      return;
    }
    node.setSourceSpans(before.getSourceSpans());
    before.insertBefore(node);
  }

  private static boolean isAlone(Node node) {
    return node.getParent() instanceof Paragraph
        && node.getPrevious() == null
        && node.getNext() == null;
  }

  private static Fault fault(Body body, Node node, String key, String... arguments) {
    List<SourceSpan> spans = node.getSourceSpans();
    long below = spans.isEmpty() ? 0 : spans.getFirst().getLineIndex();
    return Fault.of(body.file(), body.line() + below, key, arguments);
  }

  /** Writes what is drawn; the paragraph around a table gives way to it. */
  private record Drawing(HtmlNodeRendererContext context, Rendition rendition)
      implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Drawn.class, Paragraph.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof Drawn drawn) {
        context.getWriter().raw(rendition.html(drawn.live));
      } else if (node.getFirstChild() instanceof Drawn drawn
          && drawn.live.isBlock()
          && isAlone(drawn)) {
        context.getWriter().raw(rendition.html(drawn.live));
        context.getWriter().line();
      } else {
        paragraph(node);
      }
    }

    private void paragraph(Node paragraph) {
      boolean tight =
          paragraph.getParent() != null
              && paragraph.getParent().getParent() instanceof org.commonmark.node.ListBlock list
              && list.isTight();
      if (!tight) {
        context.getWriter().line();
        context.getWriter().tag("p");
      }
      for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      if (!tight) {
        context.getWriter().tag("/p");
        context.getWriter().line();
      }
    }
  }
}
