package dev.courant.publish.docs;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** A box around a table, in which it can be scrolled on a narrow screen, with the keyboard too. */
final class WideTable extends CustomBlock {
  /** Puts a box around each table of a document. */
  static final class Wrapper extends AbstractVisitor {
    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        WideTable box = new WideTable();
        block.insertBefore(box);
        box.appendChild(block);
      } else {
        visitChildren(block);
      }
    }
  }

  /** Writes the box. */
  record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(WideTable.class);
    }

    @Override
    public void render(Node node) {
      HtmlWriter html = context.getWriter();
      html.raw("<div class=\"wide\" tabindex=\"0\">");
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      html.raw("</div>");
      html.line();
    }
  }
}
