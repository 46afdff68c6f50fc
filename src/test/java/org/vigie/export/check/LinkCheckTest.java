package org.vigie.export.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.words.Lang;

/** The links of a folder: each that is broken is found, and no other. */
class LinkCheckTest {
  @TempDir Path folder;

  @Test
  void eachBrokenLinkIsNamedWithItsPlace() throws Exception {
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("s.css"), "@font-face{src:url(no.woff2)}");
    Files.writeString(folder.resolve("a/data.ttl"), "#");
    Files.writeString(
        folder.resolve("index.html"),
        """
        <html><link rel=stylesheet href=s.css><a href="a/b/index.html#here">1</a>
        <a href="a/b/index.html?x=1#there">2</a><a href="a/data.ttl#any">3</a>
        <a href="a/b">4</a><a href="https://example.org/">5</a><a href="mailto:x@example.org">6</a>
        <a href="/a/b/index.html">7</a><img srcset="a/data.ttl 1x, a/no.png 2x"><a href="#">8</a>
        <form action=""></form><a href="#none">9</a>""");
    Files.writeString(
        folder.resolve("a/b/index.html"),
        """
        <html><head><meta http-equiv="refresh" content="0; url=../gone.html"></head>
        <h1 id="here">x</h1><a href="../../index.html">1</a><a href="../../../out.html">2</a>""");

    LinkCheck.Result result = LinkCheck.of(folder, (done, total) -> {});

    assertThat(result.broken())
        .extracting(each -> each.file() + ":" + each.line() + " " + each.address())
        .containsExactlyInAnyOrder(
            "s.css:1 no.woff2",
            "index.html:2 a/b/index.html?x=1#there",
            "index.html:3 a/b",
            "index.html:4 /a/b/index.html",
            "index.html:4 a/no.png",
            "index.html:5 #none",
            "a/b/index.html:1 ../gone.html",
            "a/b/index.html:2 ../../../out.html");
    assertThat(result.outward()).isEqualTo(2);
    assertThat(result.files()).isEqualTo(3);
    assertThat(result.broken().getFirst().say(Lang.EN)).contains("there is no such file");
  }
}
