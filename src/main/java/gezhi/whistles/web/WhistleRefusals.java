package gezhi.whistles.web;

import gezhi.platform.Role;
import gezhi.whistles.loop.Refusal;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Every refusal as a sentence: what happened, why, what to do now. */
final class WhistleRefusals {
    private WhistleRefusals() {}

    static String say(Refusal refusal, Speech speech) {
        String key = "whistles.refused." + refusal.getClass().getSimpleName();
        return switch (refusal) {
            case Refusal.NotYourStep(var at, var action) ->
                speech.say(key, speech.say("whistles.step." + at), speech.say("whistles.action." + action));
            case Refusal.NotYourRole(var action, var who) ->
                speech.say(key, speech.say("whistles.action." + action), roles(who, speech));
            case Refusal.WordsMissing(var action) -> speech.say(key, speech.say("whistles.action." + action));
            case Refusal.NoCalendar(int year) -> speech.say(key, String.valueOf(year));
            case Refusal.OfficesOutOfRange(int most) -> speech.say(key, most);
            case Refusal.NotYourPlace _,
                    Refusal.NotAtYourLevel _,
                    Refusal.NotYourWhistle _,
                    Refusal.NotYourOffice _,
                    Refusal.WhistleHasEnded _,
                    Refusal.WhistleHasNoResult _,
                    Refusal.NotLateYet _,
                    Refusal.OfficesAwaited _,
                    Refusal.SomebodyCame _,
                    Refusal.WindowClosed _,
                    Refusal.RaterMayNotDecide _,
                    Refusal.StaleVersion _,
                    Refusal.RatingOutOfRange _,
                    Refusal.TimeOutOfRange _,
                    Refusal.NoSuchWhistle _,
                    Refusal.NoSuchSituation _,
                    Refusal.NoSuchOffice _,
                    Refusal.NoSuchAlliance _,
                    Refusal.NoSuchPlace _,
                    Refusal.NoSuchCase _ -> speech.say(key);
        };
    }

    private static String roles(Set<Role> who, Speech speech) {
        return who.stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> speech.say(role.messageKey()))
                .collect(Collectors.joining(speech.say("cases.or")));
    }
}
