package dev.courant.publish.docs;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Leads the links and pictures of a file to the pages of the site. */
final class SiteLinks extends AbstractVisitor {
  private final SiteAddresses addresses;
  private final String path;

  SiteLinks(SiteAddresses addresses, String path) {
    this.addresses = addresses;
    this.path = path;
  }

  /** A link to a file that the site does not have becomes plain text. */
  @Override
  public void visit(Link link) {
    String target = addresses.target(path, link.getDestination());
    if (target != null) {
      link.setDestination(target);
      visitChildren(link);
      return;
    }
    visitChildren(link);
    while (link.getFirstChild() != null) {
      Node child = link.getFirstChild();
      link.insertBefore(child);
    }
    link.unlink();
  }

  @Override
  public void visit(Image image) {
    String target = addresses.target(path, image.getDestination());
    if (target != null) {
      image.setDestination(target);
    }
  }
}
