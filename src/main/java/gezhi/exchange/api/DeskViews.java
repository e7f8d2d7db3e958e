package gezhi.exchange.api;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseRow;
import gezhi.cases.JournalEntry;
import gezhi.cases.Relations;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Ask;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Step;
import gezhi.platform.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the interface takes and gives at a desk. */
final class DeskViews {
    private DeskViews() {}

    /** @param next give it as {@code after} to get the following page; null on the last */
    record Cases(List<Line> cases, @Nullable String next) {}

    /**
     * A case as the desk sees it in a list.
     *
     * @param version of the case; a move names the one it saw
     * @param asked what waits for an answer; null when nothing does
     * @param review when a parked case goes on at the latest
     * @param stageDue when somebody should have done the next thing
     * @param toldTo code of the division whose desk was told last that it takes too long; empty when none was
     */
    record Line(
            String number,
            Step step,
            int version,
            String category,
            String division,
            String address,
            @Nullable Double longitude,
            @Nullable Double latitude,
            String words,
            @Nullable UUID office,
            Instant received,
            @Nullable Instant due,
            @Nullable Boolean inTime,
            Ask.@Nullable Kind asked,
            @Nullable Instant review,
            @Nullable Instant stageDue,
            String toldTo) {

        static Line of(CaseRow row) {
            Place.@Nullable Point point = row.place().point();
            return new Line(
                    row.number(),
                    row.step(),
                    row.version(),
                    row.category(),
                    row.place().division(),
                    row.place().address(),
                    point == null ? null : point.lon(),
                    point == null ? null : point.lat(),
                    row.words(),
                    row.office(),
                    row.received(),
                    row.due(),
                    row.inTime(),
                    row.asked(),
                    row.review(),
                    row.stageDue(),
                    row.toldTo());
        }
    }

    /**
     * One case with what stands beside it.
     *
     * @param actions what this key may do with it now
     * @param beside numbers of cases that stand beside it
     */
    record Whole(
            Line line,
            List<Action.Kind> actions,
            List<Entry> journal,
            List<Views.ReplyView> answers,
            Relations.Beside beside) {}

    /**
     * An entry of the journal; who wrote it is told by role and office only.
     *
     * @param from null for the report; the same as {@code to} for what moves nothing
     * @param detail a word of the program, such as the reason chosen from a list; mostly empty
     * @param photos addresses below this case, at which the same key gets them
     */
    record Entry(
            int seq,
            Instant at,
            Action.Kind action,
            @Nullable Step from,
            Step to,
            Role role,
            @Nullable UUID office,
            @Nullable Boolean inTime,
            String words,
            String detail,
            List<String> photos) {

        static Entry of(CaseFile.Entry found, String number) {
            JournalEntry entry = found.entry();
            return new Entry(
                    entry.seq(),
                    entry.at(),
                    entry.action(),
                    entry.from(),
                    entry.to(),
                    entry.role(),
                    entry.office(),
                    entry.inTime(),
                    entry.words(),
                    entry.detail(),
                    found.photos().stream()
                            .map(photo -> DeskApiController.CASES + "/" + number + "/photos/" + photo)
                            .toList());
        }
    }

    /**
     * A move. Which fields a deed needs follows from the table of the loop; what is missing is told by field.
     *
     * @param action a deed that the key's grants open
     * @param version of the case that was seen; notes need none
     * @param words at most 4,000 characters
     * @param office for DISPATCH, ASK_ADMISSION, ASSIST
     * @param category for COLLECT, where it has to be corrected
     * @param division for COLLECT likewise, as longitude and latitude, and address
     * @param reason for PARK (SEASON, CONSTRUCTION, OTHER), VOID (DUPLICATE, TEST, MISTAKE), VISIT (SOLVED, UNSOLVED, NOBODY_THERE)
     * @param review for PARK: the day on which it goes on
     * @param into for MERGE, RELATE and UNRELATE: the number of the other case
     */
    record Move(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Action.@Nullable Kind action,

            @Nullable Integer version,
            @Nullable String words,
            @Nullable UUID office,
            @Nullable String category,
            @Nullable String division,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String address,
            @Nullable String reason,
            @Nullable LocalDate review,
            @Nullable String into) {}

    /** @param version to be named by the next move */
    record Moved(String number, Step step, int version, List<Action.Kind> actions) {}

    /** @param words at most 4,000 characters */
    record Note(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String words) {}

    /** @param office its id, for a move */
    record OfficeView(UUID office, String name, String kind, String seat) {}
}
