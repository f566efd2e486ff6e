package org.actant.exchange.refi;

/// Material that was coded.
public sealed interface Source permits TextSource, PictureSource, PdfSource, MediaSource {
  Entry entry();

  Marks marks();

  default Guid guid() {
    return entry().guid();
  }
}
