package gezhi.cases.web;

import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.platform.Role;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Every refusal as a sentence: what happened, why, what to do now. */
final class Refusals {
    private Refusals() {}

    static String say(Refusal refusal, Wording wording) {
        return switch (refusal) {
            case Refusal.NotYourStep(var at, var action) ->
                wording.say("cases.refused.step", wording.step(at), wording.deed(action));
            case Refusal.NotYourRole(var action, var who) ->
                wording.say("cases.refused.role", wording.deed(action), roles(who, wording));
            case Refusal.NotYourPlace _ -> wording.say("cases.refused.place");
            case Refusal.NotYourOffice _ -> wording.say("cases.refused.office");
            case Refusal.NotYourReport _ -> wording.say("cases.refused.report");
            case Refusal.HandlerMayNotVerify _ -> wording.say("cases.refused.handler");
            case Refusal.StaleVersion _ -> wording.say("cases.refused.stale");
            case Refusal.WordsMissing(var action) ->
                wording.say(
                        action == Action.Kind.REPORT ? "cases.words.missing" : "cases.refused.words",
                        wording.deed(action));
            case Refusal.RatingOutOfRange _ -> wording.say("cases.refused.rating");
            case Refusal.NoAllowance _ -> wording.say("cases.refused.allowance");
            case Refusal.NoCalendar(int year) -> wording.say("cases.refused.calendar", String.valueOf(year));
            case Refusal.NoSuchCase _ -> wording.say("cases.refused.no-case");
            case Refusal.NoSuchCategory _ -> wording.say("cases.refused.no-category");
            case Refusal.NoSuchOffice _ -> wording.say("cases.refused.no-office");
            case Refusal.NoSuchPlace _ -> wording.say("cases.refused.no-place");
        };
    }

    private static String roles(Set<Role> who, Wording wording) {
        return who.stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> wording.say(role.messageKey()))
                .collect(Collectors.joining(wording.say("cases.or")));
    }
}
