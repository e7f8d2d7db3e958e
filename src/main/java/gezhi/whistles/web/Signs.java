package gezhi.whistles.web;

import gezhi.whistles.WhistleRow;
import gezhi.whistles.loop.Step;
import gezhi.whistles.web.WhistlesPage.Sign;

/** How things stand, as shape and word. */
final class Signs {
    private Signs() {}

    static Sign of(WhistleRow row, Speech speech) {
        if (row.step() != Step.BLOWN) {
            return new Sign("grey", speech.say("whistles.step." + row.step()));
        }
        boolean late = row.offices().stream().anyMatch(each -> isLate(each, speech));
        return new Sign(late ? "red" : "green", speech.say(late ? "whistles.late" : "whistles.step.BLOWN"));
    }

    static Sign of(WhistleRow.Called office, Step whistle, Speech speech) {
        Step step = office.step();
        String word = speech.say("whistles.step." + step);
        return switch (step) {
            case AWAITED -> whistle == Step.BLOWN ? awaited(office, speech) : new Sign("grey", word);
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
