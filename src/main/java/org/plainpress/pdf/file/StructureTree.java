package org.plainpress.pdf.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.plainpress.pdf.draw.DrawnDocument;
import org.plainpress.pdf.tag.Box;
import org.plainpress.pdf.tag.Kid;
import org.plainpress.pdf.tag.Roles;
import org.plainpress.pdf.tag.Tag;

/** Writes the structure tree, and the parent tree that leads back to it (ISO 32000-1, 14.7). */
final class StructureTree {

  private static final COSName K = COSName.K;
  private static final COSName PG = COSName.PG;

  private final List<COSDictionary> pages;
  private final List<COSDictionary> annotations;
  private final boolean pdf2;
  private final Function<String, COSDictionary> formulas;
  private final Map<String, COSDictionary> namespaces = new TreeMap<>();
  private final Map<Tag, COSDictionary> elements = new HashMap<>();
  private final Map<Integer, COSDictionary> annotationParents = new TreeMap<>();
  private final Map<String, COSDictionary> ids = new TreeMap<>();

  /**
   * @param pages in order
   * @param annotations in the order of the links
   * @param pdf2 whether types have namespaces (ISO 32000-2, 14.7.4)
   * @param formulas makes the file of a formula's MathML, which its element is associated with
   */
  StructureTree(
      List<COSDictionary> pages,
      List<COSDictionary> annotations,
      boolean pdf2,
      Function<String, COSDictionary> formulas) {
    this.formulas = formulas;
    this.pages = pages;
    this.annotations = annotations;
    this.pdf2 = pdf2;
  }

  /**
   * Returns the element of a tag, once the tree is written; empty for a tag that is not, since it
   * has no content.
   */
  Optional<COSDictionary> element(Tag tag) {
    return Optional.ofNullable(elements.get(tag));
  }

  /** Makes the root of the structure tree, with the tree below it. */
  COSDictionary write(DrawnDocument drawn) {
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
    root.setItem(K, element(drawn.root(), root));
    root.setItem("ParentTree", parentTree(drawn));
    root.setInt("ParentTreeNextKey", pages.size() + annotations.size());
    references();
    if (pdf2) {
      COSArray all = new COSArray();
      namespaces.values().forEach(all::add);
      root.setItem("Namespaces", all);
    } else {
      root.setItem("RoleMap", roleMap());
    }
    if (!ids.isEmpty()) {
      root.setItem("IDTree", idTree());
    }
    return root;
  }

  private COSDictionary element(Tag tag, COSDictionary parent) {
    COSDictionary element = new COSDictionary();
    elements.put(tag, element);
    element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    element.setName(COSName.S, tag.type());
    element.setItem(COSName.P, parent);
    if (pdf2) {
      element.setItem(
          "NS", namespaces.computeIfAbsent(Roles.namespace(tag.type()), this::namespace));
    }
    attributes(tag, element);
    int page = firstPage(tag);
    if (page >= 0) {
      element.setItem(PG, pages.get(page));
    }
    COSArray kids = new COSArray();
    for (Kid kid : tag.kids()) {
      if (kid instanceof Tag child) {
        if (!child.isEmpty()) {
          kids.add(element(child, element));
        }
      } else if (kid instanceof Kid.Mark mark) {
        kids.add(mark.page() == page ? COSInteger.get(mark.mcid()) : markedContent(mark));
      } else if (kid instanceof Kid.Annotation annotation) {
        annotationParents.put(annotation.index(), element);
        kids.add(objectReference(annotation.index()));
      }
    }
    if (kids.size() == 1) {
      element.setItem(K, kids.get(0));
    } else if (kids.size() > 1) {
      element.setItem(K, kids);
    }
    return element;
  }

  private COSDictionary namespace(String uri) {
    COSDictionary namespace = new COSDictionary();
    namespace.setItem(COSName.TYPE, COSName.getPDFName("Namespace"));
    namespace.setString("NS", uri);
    return namespace;
  }

  /** Adds {@code /Ref}, which is there since PDF 2.0, to elements that refer to others. */
  private void references() {
    if (!pdf2) {
      return;
    }
    elements.forEach(
        (tag, element) -> {
          COSArray referred = new COSArray();
          tag.references().forEach(other -> element(other).ifPresent(referred::add));
          if (referred.size() > 0) {
            element.setItem("Ref", referred);
          }
        });
  }

  /** Returns the page of a tag's own first mark; -1 where it has none. */
  private static int firstPage(Tag tag) {
    for (Kid kid : tag.kids()) {
      if (kid instanceof Kid.Mark mark) {
        return mark.page();
      }
    }
    return -1;
  }

  private COSDictionary markedContent(Kid.Mark mark) {
    COSDictionary reference = Parts.dictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    reference.setItem(PG, pages.get(mark.page()));
    reference.setInt(COSName.MCID, mark.mcid());
    return reference;
  }

  private COSDictionary objectReference(int annotation) {
    COSDictionary reference = Parts.dictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
    reference.setItem(COSName.OBJ, annotations.get(annotation));
    reference.setItem(PG, annotations.get(annotation).getCOSDictionary(COSName.P));
    return reference;
  }

  private void attributes(Tag tag, COSDictionary element) {
    tag.alternative().ifPresent(words -> element.setString(COSName.ALT, Strings.limited(words)));
    tag.language().ifPresent(language -> element.setString(COSName.LANG, language));
    tag.expansion().ifPresent(words -> element.setString("E", Strings.limited(words)));
    tag.id()
        .ifPresent(
            id -> {
              element.setString("ID", id);
              ids.put(id, element);
            });
    if (pdf2 && tag.mathMl().isPresent()) {
      COSArray files = new COSArray();
      files.add(formulas.apply(tag.mathMl().get()));
      element.setItem("AF", files);
    }
    List<COSDictionary> attributes = new ArrayList<>();
    tag.numbering().ifPresent(style -> attributes.add(listAttributes(style)));
    boolean headed = !tag.headers().isEmpty();
    if (tag.scope().isPresent() || headed || tag.columns() > 1 || tag.rows() > 1) {
      attributes.add(tableAttributes(tag));
    }
    tag.box().ifPresent(box -> attributes.add(layoutAttributes(box)));
    tag.ownRevision().ifPresent(revision -> attributes.add(decoration(revision)));
    if (attributes.size() == 1) {
      element.setItem(COSName.A, attributes.get(0));
    } else if (attributes.size() > 1) {
      COSArray all = new COSArray();
      attributes.forEach(all::add);
      element.setItem(COSName.A, all);
    }
  }

  private static COSDictionary listAttributes(String numbering) {
    COSDictionary list = owned("List");
    list.setName("ListNumbering", numbering);
    return list;
  }

  private static COSDictionary tableAttributes(Tag tag) {
    COSDictionary table = owned("Table");
    tag.scope().ifPresent(scope -> table.setName("Scope", scope));
    if (tag.columns() > 1) {
      table.setInt("ColSpan", tag.columns());
    }
    if (tag.rows() > 1) {
      table.setInt("RowSpan", tag.rows());
    }
    if (!tag.headers().isEmpty()) {
      COSArray headers = new COSArray();
      tag.headers().stream()
          .flatMap(head -> head.id().stream())
          .forEach(id -> headers.add(new COSString(id)));
      table.setItem("Headers", headers);
    }
    return table;
  }

  private static COSDictionary layoutAttributes(Box box) {
    COSDictionary layout = owned("Layout");
    layout.setItem("BBox", CosNumbers.rectangle(box));
    layout.setName("Placement", "Block");
    return layout;
  }

  private static COSDictionary decoration(Tag.Revision revision) {
    COSDictionary layout = owned("Layout");
    layout.setName(COSName.getPDFName("TextDecorationType"), revision.decoration());
    return layout;
  }

  /** Makes an attribute object (ISO 32000-1, 14.7.5). */
  private static COSDictionary owned(String owner) {
    COSDictionary attributes = Parts.dictionary();
    attributes.setName(COSName.O, owner);
    return attributes;
  }

  /**
   * Makes the tree that leads from content to its element (ISO 32000-1, 14.7.4.4). The first keys
   * are the pages', from 0: to each an array of the elements, by marked-content identifier. Those
   * of the annotations follow.
   */
  private COSDictionary parentTree(DrawnDocument drawn) {
    COSArray numbers = new COSArray();
    for (int p = 0; p < pages.size(); p++) {
      COSArray parents = new COSArray();
      for (Tag tag : drawn.pages().get(p).marks()) {
        parents.add(elements.get(tag));
      }
      numbers.add(COSInteger.get(p));
      numbers.add(parents);
    }
    annotationParents.forEach(
        (index, element) -> {
          numbers.add(COSInteger.get(pages.size() + index));
          numbers.add(element);
        });
    COSDictionary tree = Parts.dictionary();
    tree.setItem("Nums", numbers);
    return tree;
  }

  /** Maps our elements of emphasis, which PDF 1.7 does not have, to spans. */
  private static COSDictionary roleMap() {
    COSDictionary map = Parts.dictionary();
    map.setName("Em", "Span");
    map.setName("Strong", "Span");
    return map;
  }

  private COSDictionary idTree() {
    COSArray names = new COSArray();
    ids.forEach(
        (id, element) -> {
          names.add(new COSString(id));
          names.add(element);
        });
    COSDictionary tree = Parts.dictionary();
    tree.setItem("Names", names);
    return tree;
  }
}
