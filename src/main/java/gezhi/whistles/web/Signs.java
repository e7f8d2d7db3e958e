package gezhi.whistles.web;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.whistles.WhistleRow;
import gezhi.whistles.loop.Step;
import gezhi.whistles.web.WhistlesPage.Sign;
import java.util.EnumSet;
import java.util.Set;

/** How things stand, as shape and word. */
final class Signs {
    private static final Set<Step> RATINGS = EnumSet.of(Step.RATED, Step.OBJECTED, Step.UPHELD, Step.STRUCK);

    private Signs() {}

    static Sign of(WhistleRow row, Speech speech) {
        if (row.step() != Step.BLOWN) {
            return new Sign("grey", speech.say("whistles.step." + row.step()));
        }
        boolean late = row.offices().stream().anyMatch(each -> isLate(each, speech));
        return new Sign(late ? "red" : "green", speech.say(late ? "whistles.late" : "whistles.step.BLOWN"));
    }

    static Sign of(WhistleRow.Called office, WhistleRow row, Speech speech) {
        Step step = office.step();
        if (RATINGS.contains(step) && !readsRating(office, row)) {
            return new Sign("grey", speech.say("whistles.step.CLOSED"));
        }
        String word = speech.say("whistles.step." + step);
        return switch (step) {
            case AWAITED -> row.step() == Step.BLOWN ? awaited(office, speech) : new Sign("grey", word);
            case REPORTED_IN ->
                isLate(office, speech)
                        ? new Sign("amber", speech.say("whistles.on-the-way.late"))
                        : new Sign("green", word);
            case ARRIVED, LEFT -> new Sign("green", word);
            case ABSENT -> new Sign("red", word);
            case OBJECTED -> new Sign("amber", word);
            default -> new Sign("grey", word);
        };
    }

    /** As the rows of ratings are guarded: for the office itself, and for those above it in the territory. */
    private static boolean readsRating(WhistleRow.Called office, WhistleRow row) {
        Scope scope = Scoped.current();
        Role role = scope.role();
        return role == Role.OFFICE_HANDLER
                ? office.office().equals(scope.office())
                : role.worksInTerritory()
                        && role != Role.GRID_WORKER
                        && scope.covers(row.place().division());
    }

    private static Sign awaited(WhistleRow.Called office, Speech speech) {
        String left = speech.left(office.due());
        if (speech.now().isAfter(office.due())) {
            return new Sign("red", speech.say("whistles.awaited.red", left));
        }
        return office.signal() > 0
                ? new Sign("amber", speech.say("whistles.awaited.yellow", left))
                : new Sign("green", speech.say("whistles.awaited.green", left));
    }

    private static boolean isLate(WhistleRow.Called office, Speech speech) {
        var expected = office.expected();
        return switch (office.step()) {
            case AWAITED -> speech.now().isAfter(office.due());
            case REPORTED_IN -> expected != null && speech.now().isAfter(expected);
            default -> false;
        };
    }
}
