package gezhi.cases.web;

import gezhi.cases.forms.Flaw;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Every refusal as a sentence: what happened, why, what to do now. */
final class Refusals {
    private Refusals() {}

    static String say(Refusal refusal, Wording wording) {
        String key = "cases.refused." + refusal.getClass().getSimpleName();
        return switch (refusal) {
            case Refusal.NotYourStep(var at, var action) -> wording.say(key, wording.status(at), wording.deed(action));
            case Refusal.NotYourRole(var action, var who) ->
                wording.say(key, wording.deed(action), roles(who, wording));
            case Refusal.NotYourPlace(String division) -> wording.say(key, division);
            case Refusal.WordsMissing(var action) ->
                wording.say(action == Action.Kind.REPORT ? "cases.words.missing" : key, wording.deed(action));
            case Refusal.TooLateToRecall(long minutes) -> wording.say(key, minutes);
            case Refusal.NoAllowance(String category) -> wording.say(key, category);
            case Refusal.NoCalendar(int year) -> wording.say(key, String.valueOf(year));
            case Refusal.NoSuchCategory(String category) -> wording.say(key, category);
            case Refusal.NotYourDesk(String desk) -> wording.say(key, desk);
            case Refusal.ReviewOutOfRange(int days) -> wording.say(key, days);
            case Refusal.NoPhotosBefore(int needed) -> wording.say(key, needed);
            case Refusal.NoPhotosAfter(int needed) -> wording.say(key, needed);
            case Refusal.BadReplies(var flaws) ->
                flaws.stream().map(flaw -> flaw(flaw, wording)).collect(Collectors.joining(" "));
            case Refusal.NotAdmitted(String desk) -> wording.say(key, admissionDesk(desk, wording));
            case Refusal.NotYourOffice _,
                    Refusal.NotYourDispatch _,
                    Refusal.NotYourReport _,
                    Refusal.HandlerMayNotVerify _,
                    Refusal.StaleVersion _,
                    Refusal.DeciderMayNotDecide _,
                    Refusal.DeadlinePassed _,
                    Refusal.ExtendedBefore _,
                    Refusal.ExtensionIsFree _,
                    Refusal.NothingDecided _,
                    Refusal.WindowClosed _,
                    Refusal.AskedAlready _,
                    Refusal.NothingAsked _,
                    Refusal.AdmissionNotNeeded _,
                    Refusal.AskerMayNotAdmit _,
                    Refusal.HelpIsOpen _,
                    Refusal.HelpsAlready _,
                    Refusal.SameCase _,
                    Refusal.NotSo _,
                    Refusal.NoSuchDesk _,
                    Refusal.NoSuchParent _,
                    Refusal.NoPublicPhoto _,
                    Refusal.RatingOutOfRange _,
                    Refusal.NotSeveral _,
                    Refusal.NoSuchCase _,
                    Refusal.NoSuchOffice _,
                    Refusal.NoSuchPlace _ -> wording.say(key);
        };
    }

    /** Names the question. */
    static String flaw(Flaw flaw, Wording wording) {
        return wording.say("forms.flaw." + flaw.reason(), flaw.question().name(wording.english()));
    }

    private static String admissionDesk(String code, Wording wording) {
        Level level = Level.of(Scoped.current().city(), code).orElse(Level.CITY);
        return wording.say("cases.admission.desk." + level);
    }

    private static String roles(Set<Role> who, Wording wording) {
        return who.stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> wording.say(role.messageKey()))
                .collect(Collectors.joining(wording.say("cases.or")));
    }
}
