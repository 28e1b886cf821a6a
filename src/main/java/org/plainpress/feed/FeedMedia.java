package org.plainpress.feed;

import com.rometools.modules.mediarss.MediaEntryModuleImpl;
import com.rometools.modules.mediarss.types.Credit;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.module.Module;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Article;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.article.Text;

/** Tells of the images of an article in Media RSS 1.5: those that are there and show something. */
final class FeedMedia {

  private FeedMedia() {}

  /** Returns the module of an article; empty where it has no such image. */
  static Optional<Module> of(FeedHead head, Article article) {
    List<Figure> figures =
        FeedImages.in(article).stream().filter(figure -> !figure.decorative()).toList();
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    MediaEntryModuleImpl module = new MediaEntryModuleImpl();
    module.setMediaContents(
        figures.stream()
            .map(figure -> content(head, figure, (Media.Image) figure.media()))
            .toArray(MediaContent[]::new));
    return Optional.of(module);
  }

  private static MediaContent content(FeedHead head, Figure figure, Media.Image image) {
    MediaContent content =
        new MediaContent(
            new UrlReference(URI.create(XmlFeedWriter.valid(head, FeedImages.name(image)))));
    content.setType(image.type());
    content.setMedium("image");
    content.setWidth(image.width());
    content.setHeight(image.height());
    content.setFileSize((long) image.data().size());
    Metadata metadata = new Metadata();
    figure.alternative().ifPresent(metadata::setDescription);
    if (figure.captionDiffers()) {
      metadata.setTitle(Text.folded(Text.plain(figure.caption())));
    }
    figure.credit().ifPresent(name -> metadata.setCredits(new Credit[] {credit(name)}));
    content.setMetadata(metadata);
    return content;
  }

  private static Credit credit(String name) {
    // Rome takes null for a scheme and a role that are not said.
    return new Credit(null, null, name);
  }
}
