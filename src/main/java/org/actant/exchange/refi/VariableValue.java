package org.actant.exchange.refi;

import org.jspecify.annotations.Nullable;

/// The value of a variable.
///
/// @param variable its GUID
/// @param type what the value is written as; null where there is none
/// @param value as written
public record VariableValue(Guid variable, Variable.@Nullable Type type, @Nullable String value) {
  public static VariableValue text(Guid variable, String value) {
    return new VariableValue(variable, Variable.Type.TEXT, value);
  }
}
