package org.plainpress.pdf.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.plainpress.pdf.draw.DrawnDocument;
import org.plainpress.pdf.tag.Roles;
import org.plainpress.pdf.tag.Tag;

/** Writes the structure tree and the parent tree (ISO 32000-1, 14.7). */
final class StructureTree {

  private static final COSName K = COSName.K;
  private static final COSName PG = COSName.PG;

  private final List<COSDictionary> pages;
  private final List<COSDictionary> annotations;
  private final boolean pdf2;
  private final Map<String, COSDictionary> namespaces = new TreeMap<>();
  private final Map<Tag, COSDictionary> elements = new HashMap<>();
  private final Map<Integer, COSDictionary> annotationParents = new TreeMap<>();
  private final Map<String, COSDictionary> ids = new TreeMap<>();

  /**
   * @param pdf2 whether types have namespaces (ISO 32000-2, 14.7.4)
   */
  StructureTree(List<COSDictionary> pages, List<COSDictionary> annotations, boolean pdf2) {
    this.pages = pages;
    this.annotations = annotations;
    this.pdf2 = pdf2;
  }

  /** The element of a tag, once the tree is written. */
  COSDictionary element(Tag tag) {
    return elements.get(tag);
  }

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
    for (Object kid : tag.kids()) {
      if (kid instanceof Tag child) {
        if (!child.isEmpty()) {
          kids.add(element(child, element));
        }
      } else if (kid instanceof Tag.Mark mark) {
        kids.add(mark.page() == page ? COSInteger.get(mark.mcid()) : markedContent(mark));
      } else if (kid instanceof Tag.Annotation annotation) {
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

  /** {@code /Ref}, which is there since PDF 2.0. */
  private void references() {
    if (!pdf2) {
      return;
    }
    elements.forEach(
        (tag, element) -> {
          COSArray referred = new COSArray();
          for (Tag reference : tag.references) {
            if (elements.containsKey(reference)) {
              referred.add(elements.get(reference));
            }
          }
          if (referred.size() > 0) {
            element.setItem("Ref", referred);
          }
        });
  }

  private static int firstPage(Tag tag) {
    for (Object kid : tag.kids()) {
      if (kid instanceof Tag.Mark mark) {
        return mark.page();
      }
    }
    return -1;
  }

  private COSDictionary markedContent(Tag.Mark mark) {
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    reference.setItem(PG, pages.get(mark.page()));
    reference.setInt(COSName.MCID, mark.mcid());
    return reference;
  }

  private COSDictionary objectReference(int annotation) {
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
    reference.setItem(COSName.OBJ, annotations.get(annotation));
    reference.setItem(PG, annotations.get(annotation).getCOSDictionary(COSName.P));
    return reference;
  }

  private void attributes(Tag tag, COSDictionary element) {
    if (tag.alt != null) {
      element.setString(COSName.ALT, tag.alt);
    }
    if (tag.language != null) {
      element.setString(COSName.LANG, tag.language);
    }
    if (tag.expansion != null) {
      element.setString("E", tag.expansion);
    }
    if (tag.id != null) {
      element.setString("ID", tag.id);
      ids.put(tag.id, element);
    }
    List<COSDictionary> attributes = new ArrayList<>();
    if (tag.numbering != null) {
      COSDictionary list = owned("List");
      list.setName("ListNumbering", tag.numbering);
      attributes.add(list);
    }
    if (tag.scope != null || tag.colspan > 1 || tag.rowspan > 1) {
      attributes.add(tableAttributes(tag));
    }
    if (tag.box != null) {
      COSDictionary layout = owned("Layout");
      layout.setItem("BBox", DocumentFile.numbers(tag.box));
      layout.setName("Placement", "Block");
      attributes.add(layout);
    }
    if (attributes.size() == 1) {
      element.setItem(COSName.A, attributes.get(0));
    } else if (attributes.size() > 1) {
      COSArray all = new COSArray();
      attributes.forEach(all::add);
      element.setItem(COSName.A, all);
    }
  }

  private static COSDictionary tableAttributes(Tag tag) {
    COSDictionary table = owned("Table");
    if (tag.scope != null) {
      table.setName("Scope", tag.scope);
    }
    if (tag.colspan > 1) {
      table.setInt("ColSpan", tag.colspan);
    }
    if (tag.rowspan > 1) {
      table.setInt("RowSpan", tag.rowspan);
    }
    return table;
  }

  private static COSDictionary owned(String owner) {
    COSDictionary attributes = new COSDictionary();
    attributes.setName(COSName.O, owner);
    return attributes;
  }

  /** Keys 0… are the pages, an array of the elements by MCID each; then the annotations. */
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
    COSDictionary tree = new COSDictionary();
    tree.setItem("Nums", numbers);
    return tree;
  }

  /** PDF 1.7 has no elements for emphasis: they are spans to who does not know ours. */
  private static COSDictionary roleMap() {
    COSDictionary map = new COSDictionary();
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
    COSDictionary tree = new COSDictionary();
    tree.setItem("Names", names);
    return tree;
  }
}
