package org.actant.exchange.refi;

import org.jspecify.annotations.Nullable;

/// Somebody who worked on the project.
public record User(Guid guid, @Nullable String name, @Nullable String id) {}
