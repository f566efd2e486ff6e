package org.actant.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actant.coding.Stance;
import org.actant.coding.Statement;
import org.jspecify.annotations.Nullable;

/// Where coders have a statement on the same sentence and topic: do they see the same actor, and
/// the same stance?
///
/// Stance is compared by name, and as a scale: opposes is -1, supports is 1, and both mixed and
/// neutral stand in the middle, since neither takes a side. The ordinal alpha asks for the order
/// only; the interval alpha takes the numbers as the networks do, where supporting and opposing
/// differ twice as much as either and the middle.
final class StatementAgreement {
  private static final String NOBODY = "nobody";

  private StatementAgreement() {}

  static List<Row> of(Group group) {
    var slots = new ArrayList<Slot>();
    group.readBy(2).forEach(document -> slots.addAll(Slot.of(group, document)));
    var rows = new ArrayList<Row>();
    rows.addAll(actors(group, Row.ALL, slots));
    rows.addAll(stances(group, Row.ALL, slots));
    for (String topic : shared(slots)) {
      List<Slot> own = slots.stream().filter(slot -> slot.topic().equals(topic)).toList();
      rows.addAll(actors(group, topic, own));
      rows.addAll(stances(group, topic, own));
    }
    return rows;
  }

  /// The topics on which two coders have a statement together.
  private static Set<String> shared(List<Slot> slots) {
    return slots.stream()
        .filter(slot -> slot.statements().stream().filter(Objects::nonNull).count() > 1)
        .map(Slot::topic)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Row> actors(Group group, String topic, List<Slot> slots) {
    return Measured.rows(
        Row.Scope.ACTOR,
        topic,
        group,
        ratings(group, slots, StatementAgreement::actor),
        Coefficient.nominal(group.size()));
  }

  private static List<Row> stances(Group group, String topic, List<Slot> slots) {
    Ratings<String> names =
        ratings(
            group,
            slots,
            List.of(Stance.values()).stream().map(Stance::toString).toList(),
            statement -> Objects.toString(statement.stance(), null));
    if (names.size() == 0) {
      return List.of();
    }
    var rows =
        new ArrayList<>(
            Measured.rows(
                Row.Scope.STANCE, topic, group, names, Coefficient.nominal(group.size())));
    rows.addAll(
        Measured.rows(
            Row.Scope.STANCE,
            topic,
            group,
            ratings(group, slots, List.of(-1, 0, 1), StatementAgreement::side),
            Coefficient.<Integer>ordered()));
    return rows;
  }

  private static String actor(Statement statement) {
    return Objects.requireNonNullElse(statement.actor(), NOBODY);
  }

  private static @Nullable Integer side(Statement statement) {
    return switch (statement.stance()) {
      case SUPPORTS -> 1;
      case OPPOSES -> -1;
      case MIXED, NEUTRAL -> 0;
      case null -> null;
    };
  }

  private static Ratings<String> ratings(
      Group group, List<Slot> slots, Function<Statement, String> question) {
    List<String> categories =
        slots.stream()
            .flatMap(slot -> slot.statements().stream())
            .filter(Objects::nonNull)
            .map(question)
            .distinct()
            .sorted()
            .toList();
    return ratings(group, slots, categories, question::apply);
  }

  private static <T> Ratings<T> ratings(
      Group group,
      List<Slot> slots,
      List<T> categories,
      Function<Statement, @Nullable T> question) {
    List<List<@Nullable T>> units =
        slots.stream()
            .map(slot ->
                IntStream.range(0, group.size())
                    .<@Nullable T>mapToObj(coder -> slot.ask(coder, question))
                    .collect(Collectors.toList()))
            .filter(unit -> unit.stream().anyMatch(Objects::nonNull))
            .toList();
    return Ratings.of(group.size(), categories, units);
  }
}
