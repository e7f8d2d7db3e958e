package gezhi.cases.store;

import gezhi.cases.loop.Aside;
import gezhi.cases.loop.Ask;
import gezhi.cases.loop.CaseState;
import gezhi.cases.loop.Climb;
import gezhi.cases.loop.Place;
import gezhi.deadlines.Deadline;
import gezhi.platform.scope.Scoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of a case as parameters by the names of its columns. */
final class Stored {
    private Stored() {}

    static Map<String, Object> of(CaseState state) {
        Map<String, Object> values = new HashMap<>();
        values.put("city", Scoped.current().city());
        values.put("id", state.id());
        values.put("step", state.step().name());
        values.put("category", state.category());
        values.put("office", Maybe.of(state.office()));
        values.put("handlers", CaseRows.literal(state.handlers()));
        values.put("fedBackAt", Maybe.of(state.fedBackAt()));
        values.put("rating", Maybe.of(state.rating()));
        place(values, state.place());
        deadline(values, state.deadline());
        aside(values, state.aside());
        return values;
    }

    private static void place(Map<String, Object> values, Place place) {
        Place.@Nullable Point point = place.point();
        values.put("division", place.division());
        values.put("lon", Maybe.of(point == null ? null : point.lon()));
        values.put("lat", Maybe.of(point == null ? null : point.lat()));
        values.put("address", place.address());
    }

    private static void deadline(Map<String, Object> values, @Nullable Deadline deadline) {
        values.put("dispatchedAt", Maybe.of(deadline == null ? null : deadline.start()));
        values.put(
                "amount",
                Maybe.of(deadline == null ? null : deadline.allowance().amount()));
        values.put(
                "unit", Maybe.of(deadline == null ? null : deadline.allowance().unit()));
        values.put("yellowAt", Maybe.of(deadline == null ? null : deadline.yellow()));
        values.put("dueAt", Maybe.of(deadline == null ? null : deadline.due()));
    }

    private static void aside(Map<String, Object> values, Aside aside) {
        values.putAll(climb(aside.climb()));
        @Nullable Ask asked = aside.asked();
        Aside.@Nullable Parked parked = aside.parked();
        Aside.@Nullable Ruling ruling = aside.ruling();
        values.put("asked", Maybe.of(asked == null ? null : asked.kind()));
        values.put("askedBy", Maybe.of(asked == null ? null : asked.by()));
        values.put("assisting", CaseRows.literal(aside.assisting()));
        values.put("extensions", aside.extensions());
        Aside.@Nullable Admission admission = aside.admission();
        values.put("admissionOffice", Maybe.of(admission == null ? null : admission.office()));
        values.put("admissionDesk", admission == null ? "" : admission.desk());
        values.put("admitted", admission != null && admission.granted());
        values.put("parkedAt", Maybe.of(parked == null ? null : parked.since()));
        values.put("reviewAt", Maybe.of(parked == null ? null : parked.review()));
        values.put("desk", aside.desk());
        values.put("decidedBy", Maybe.of(ruling == null ? null : ruling.by()));
        values.put("decidedAt", Maybe.of(ruling == null ? null : ruling.at()));
        values.put("windowUntil", Maybe.of(ruling == null ? null : ruling.until()));
    }

    static Map<String, Object> climb(@Nullable Climb climb) {
        return Map.of(
                "stageSince", Maybe.of(climb == null ? null : climb.since()),
                "stageDue", Maybe.of(climb == null ? null : climb.due()),
                "rung", climb == null ? 1 : climb.rung(),
                "climbAt", Maybe.of(climb == null ? null : climb.next()),
                "toldTo", climb == null ? "" : climb.to());
    }
}
