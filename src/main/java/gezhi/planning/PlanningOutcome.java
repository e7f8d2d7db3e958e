package gezhi.planning;

import java.util.List;
import java.util.UUID;

/** What became of a wish or of an assignment. */
public sealed interface PlanningOutcome {

    /** It is being drawn, or is there. */
    record Begun(UUID plan) implements PlanningOutcome {}

    /** Nothing was kept. */
    record Refused(Reason reason) implements PlanningOutcome {}

    /**
     * An assignment with faults, or a wish for units that are not there; nothing was kept.
     *
     * @param faults the first of them
     */
    record Faulty(List<Fault> faults) implements PlanningOutcome {}

    /**
     * @param key message key
     * @param what code of the unit or name of the grid, the first 40 characters
     */
    record Fault(String key, String what) {}

    /** Why; each has a message {@code planning.refused.<reason>}. */
    enum Reason {
        /** Nobody with this role draws plans for this, or the area lies elsewhere. */
        NOT_YOURS,
        /** Neither a township nor a community. */
        NOT_AN_AREA,
        NO_NAME,
        BAD_HOUSEHOLDS,
        BAD_TOLERANCE,
        BAD_CHANGE,
        BAD_SEED,
        BAD_ROUNDS,
        /** Too many sets, or one of too few or too many units, or with one twice. */
        BAD_TOGETHER,
        /** As {@link #BAD_TOGETHER}. */
        BAD_APART,
        /** What a barrier is worth is not 0 to 10,000 metres. */
        BAD_BARRIER,
        /** Nothing is known of the area of what grids are to have alike. */
        NO_WEIGHT,
        /** Who wishes has a drawing running: one at a time for each. */
        ANOTHER_RUNS,
        /** No file, or not a GeoJSON feature collection with something in it. */
        NOT_GEOJSON,
        /** More than 20,000 barriers, or 200,000 corners of them. */
        TOO_MANY,
        /** No file, or one without the column unit, without a figure, or without a row. */
        NO_FIGURES,
        /** A file of more than 8 MiB. */
        TOO_LARGE,
        /** A file that is not UTF-8. */
        NOT_UTF8,
        /** No file, or one without the columns unit and grid. */
        NO_ASSIGNMENT
    }
}
