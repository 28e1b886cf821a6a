package org.plainpress;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.read.ArticleReader;

@DisplayName("The arrows of the design point one way")
class ArchitectureTest {

  /** Read once: it takes seconds, mostly for what the libraries' classes are. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.plainpress");

  @Test
  @DisplayName("no package needs, through whatever others, a package that needs it")
  void noCycles() {
    slices().matching("org.plainpress.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  @DisplayName(
      "cli, export, readers and writers, json and markup, article: each knows only what is below it")
  void layers() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        // Which the profile of that name alone compiles.
        .optionalLayer("spark")
        .definedBy("org.plainpress.spark..")
        .layer("cli")
        .definedBy("org.plainpress.cli..")
        .layer("export")
        .definedBy("org.plainpress.export..")
        .layer("read")
        .definedBy("org.plainpress.read..")
        .layer("epub")
        .definedBy("org.plainpress.epub..")
        .layer("feed")
        .definedBy("org.plainpress.feed..")
        .layer("pdf")
        .definedBy("org.plainpress.pdf..")
        .layer("catalogue")
        .definedBy("org.plainpress.catalogue..")
        .layer("cover")
        .definedBy("org.plainpress.cover..")
        .layer("shape")
        .definedBy("org.plainpress.shape..")
        .layer("markup")
        .definedBy("org.plainpress.markup..")
        .layer("json")
        .definedBy("org.plainpress.json..")
        .layer("message")
        .definedBy("org.plainpress.message..")
        .layer("paging")
        .definedBy("org.plainpress.paging..")
        .layer("address")
        .definedBy("org.plainpress.address..")
        .layer("article")
        .definedBy("org.plainpress.article..")
        .whereLayer("spark")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("spark")
        .whereLayer("export")
        .mayOnlyBeAccessedByLayers("cli", "spark")
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers("export", "cli", "spark")
        .whereLayer("epub")
        .mayOnlyBeAccessedByLayers("export", "cli")
        .whereLayer("feed")
        .mayOnlyBeAccessedByLayers("export", "catalogue", "cli")
        .whereLayer("catalogue")
        .mayOnlyBeAccessedByLayers("export")
        .whereLayer("pdf")
        .mayOnlyBeAccessedByLayers("export", "cli")
        .whereLayer("cover")
        .mayOnlyBeAccessedByLayers("export")
        .whereLayer("shape")
        .mayOnlyBeAccessedByLayers("pdf", "epub", "cover", "cli")
        .whereLayer("markup")
        .mayOnlyBeAccessedByLayers("epub", "feed", "catalogue")
        .whereLayer("json")
        .mayOnlyBeAccessedByLayers("read", "epub", "pdf", "feed", "export", "cli")
        .whereLayer("message")
        .mayOnlyBeAccessedByLayers(
            "markup", "epub", "feed", "catalogue", "pdf", "cover", "export", "cli")
        .whereLayer("paging")
        .mayOnlyBeAccessedByLayers("markup", "epub", "pdf", "export")
        .check(CLASSES);
  }

  @Test
  @DisplayName(
      "the PDF writer: file puts together what draw drew of what layout laid out and tagged")
  void pdf() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("writer")
        .definedBy("org.plainpress.pdf")
        .layer("file")
        .definedBy("org.plainpress.pdf.file..")
        .layer("draw")
        .definedBy("org.plainpress.pdf.draw..")
        .layer("layout")
        .definedBy("org.plainpress.pdf.layout..")
        .layer("tag")
        .definedBy("org.plainpress.pdf.tag..")
        .whereLayer("writer")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("file")
        .mayOnlyBeAccessedByLayers("writer")
        .whereLayer("draw")
        .mayOnlyBeAccessedByLayers("writer", "file")
        .whereLayer("layout")
        .mayOnlyBeAccessedByLayers("writer", "file", "draw")
        .whereLayer("tag")
        .mayOnlyBeAccessedByLayers("writer", "file", "draw", "layout")
        .check(CLASSES);
  }

  @Test
  @DisplayName("readers know nothing of one another: only the registry of readers makes them")
  void readersAreApart() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("org.plainpress.read.input..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "read a format",
                (JavaClass read) ->
                    read.isAssignableTo(ArticleReader.class)
                        && !read.isEquivalentTo(ArticleReader.class)))
        .check(CLASSES);
  }

  @Test
  @DisplayName("what is behind the front door does not know the front door")
  void frontDoor() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("org.plainpress.*..")
        .and()
        .resideOutsideOfPackage("org.plainpress.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.plainpress")
        .check(CLASSES);
  }

  @Test
  @DisplayName("what a caller chooses is told in values that need the model and the contracts only")
  void settingsAreValues() {
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("org.plainpress.settings")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.plainpress.address..",
            "org.plainpress.article..",
            "org.plainpress.read",
            "org.plainpress.settings")
        .check(CLASSES);
  }

  @Test
  @DisplayName("the contracts of reading need the model only")
  void contractsNeedTheModelOnly() {
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("org.plainpress.read")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.plainpress.article..", "org.plainpress.read")
        .check(CLASSES);
  }

  @Test
  @DisplayName("the model needs the JDK only")
  void modelNeedsTheJdkOnly() {
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("org.plainpress.article..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.plainpress.article..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("each library is used by the packages that are there for it")
  void librariesStayInTheirPackages() {
    only("nl.siegmann.epublib..", "org.plainpress.epub..", "org.plainpress.read.book..");
    only("com.rometools..", "org.plainpress.feed..", "org.plainpress.catalogue..");
    only(
        "org.apache.pdfbox..",
        "org.plainpress.pdf..",
        "org.plainpress.shape..",
        "org.plainpress.read.book..");
    only("org.jsoup..", "org.plainpress.read..");
    only("net.dankito..", "org.plainpress.read.html..");
    only("org.commonmark..", "org.plainpress.read.markdown..");
    only("org.snakeyaml..", "org.plainpress.read.markdown..");
    only("com.electronwill..", "org.plainpress.read.markdown..", "org.plainpress.cli..");
    only("org.mozilla.javascript..", "org.plainpress.read.tex..");
    only("org.zwobble..", "org.plainpress.read.document..");
    only("org.netpreserve..", "org.plainpress.read.archive..");
    only("org.brotli..", "org.plainpress.read.bytes..");
    only(
        "org.apache.james..",
        "org.plainpress.read.archive..",
        "org.plainpress.read.mail..",
        // Word documents import pages that are saved as messages (altChunk).
        "org.plainpress.read.document..");
    only("com.github.weisj..", "org.plainpress.read.image..");
    only("com.twelvemonkeys..", "org.plainpress.read.image..");
    only("java.net.http..", "org.plainpress.read.web..");
    only("org.lwjgl..", "org.plainpress.shape..");
    only("picocli..", "org.plainpress.cli..", "org.plainpress.spark..");
    only("org.apache.spark..", "org.plainpress.spark..");
    only("org.apache.hadoop..", "org.plainpress.spark..");
    only("com.carrotsearch..", "org.plainpress.read.language..");
  }

  @Test
  @DisplayName("commands describe their options in code, which a start reads without reflection")
  void optionsInCode() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("org.plainpress.cli..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are annotations of picocli",
                used -> used.isAnnotation() && used.getPackageName().equals("picocli")))
        .check(CLASSES);
  }

  private void only(String library, String... users) {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages(users)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }
}
