package org.actant.exchange.refi;

/// A rectangle between two corners: on a picture in pixels from the top left, on a page in points
/// from the bottom left of the media box.
public record Area(int firstX, int firstY, int secondX, int secondY) {}
