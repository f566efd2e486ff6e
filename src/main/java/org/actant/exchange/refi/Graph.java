package org.actant.exchange.refi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A drawing of things and their relations.
public record Graph(Guid guid, @Nullable String name, List<Vertex> vertices, List<Edge> edges) {
  /// A thing in a drawing.
  ///
  /// @param represented GUID of the thing drawn
  public record Vertex(
      Guid guid,
      @Nullable Guid represented,
      @Nullable String name,
      int firstX,
      int firstY,
      @Nullable Integer secondX,
      @Nullable Integer secondY,
      @Nullable String shape,
      @Nullable String color) {}

  /// A line in a drawing.
  ///
  /// @param represented GUID of the relation drawn
  public record Edge(
      Guid guid,
      @Nullable Guid represented,
      @Nullable String name,
      Guid source,
      Guid target,
      @Nullable String color,
      Link.@Nullable Direction direction,
      @Nullable String lineStyle) {}

  public Graph {
    vertices = List.copyOf(vertices);
    edges = List.copyOf(edges);
  }
}
