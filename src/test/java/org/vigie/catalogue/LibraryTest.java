package org.vigie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.words.Lang;

/** Questions are read from a directory or from a jar, in the order of their names. */
class LibraryTest {
  private static final String TEXT =
      "# fr: Qui paie ?\n# en: Who pays?\n# a remark\nSELECT * WHERE { ?s ?p ?o }\n";

  @TempDir private Path folder;

  @Test
  void withoutAFolderThereIsNone() {
    assertThat(Questions.from(null).list()).isEmpty();
  }

  @Test
  void aDirectoryIsReadInOrder() throws Exception {
    for (String id : new String[] {"A10", "F1", "A2"}) {
      Files.writeString(folder.resolve(id + ".rq"), TEXT);
    }
    Files.writeString(folder.resolve("README.md"), "not a question");

    Questions questions = Questions.from(folder.toUri().toURL());

    assertThat(questions.list()).extracting(Question::name).containsExactly("A2", "A10", "F1");
    Question question = questions.find("F1").orElseThrow();
    assertThat(question.label(Lang.FR)).isEqualTo("Qui paie ?");
    assertThat(question.label(Lang.EN)).isEqualTo("Who pays?");
    assertThat(question.query()).isEqualTo("# a remark\nSELECT * WHERE { ?s ?p ?o }");
  }

  @Test
  void aJarIsReadToo() throws Exception {
    URI jar = URI.create("jar:" + folder.resolve("made of.jar").toUri());
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Files.createDirectory(files.getPath("/questions"));
      Files.writeString(files.getPath("/questions/R1.rq"), TEXT);
    }

    assertThat(Questions.from(URI.create(jar + "!/questions").toURL()).list())
        .extracting(Question::name)
        .containsExactly("R1");
  }

  @Test
  void aQuestionWithoutASentenceIsCalledByItsName() {
    assertThat(QuestionFile.read("T6", "ASK { ?s ?p ?o }").label(Lang.FR)).isEqualTo("T6");
  }
}
