package gezhi.cases.loop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has chosen and written for a deed, on a page or by a program; each deed takes what it needs.
 *
 * @param words empty for none
 * @param category empty to leave it as it is
 * @param corrected the place, null to leave it as it is
 * @param rating 1 to 5
 * @param reason name of a reason from the list of the deed
 * @param review the day on which a parked case goes on
 */
public record Particulars(
        String words,
        @Nullable UUID office,
        String category,
        @Nullable Place corrected,
        @Nullable Integer rating,
        @Nullable String reason,
        @Nullable LocalDate review) {

    /** The deed; empty when {@code kind} is none of a person's alone, or something to choose was not chosen. */
    public Optional<Action> action(Action.Kind kind, ZoneId zone) {
        return switch (kind) {
            case COLLECT -> Optional.of(new Action.Collect(category.isEmpty() ? null : category, corrected, words));
            case REFUSE -> Optional.of(new Action.Refuse(words));
            case DISPATCH -> Optional.ofNullable(office).map(to -> new Action.Dispatch(to, words));
            case RECALL -> Optional.of(new Action.Recall(words));
            case ACCEPT -> Optional.of(new Action.Accept());
            case GIVE_BACK -> Optional.of(new Action.GiveBack(words));
            case FEED_BACK -> Optional.of(new Action.FeedBack(words));
            case CONFIRM -> Optional.of(new Action.Confirm(words));
            case REWORK -> Optional.of(new Action.Rework(words));
            case EVALUATE -> Optional.of(new Action.Evaluate(rating == null ? 0 : rating, words));
            case URGE -> Optional.of(new Action.Urge(words));
            case COMMENT -> Optional.of(new Action.Comment(words));
            case REPORT, WARN, BREACH, ESCALATE -> Optional.empty();
            default -> detour(kind, zone);
        };
    }

    private Optional<Action> detour(Action.Kind kind, ZoneId zone) {
        return switch (kind) {
            case EXTEND -> Optional.of(new Detour.Extend(words));
            case ASK_EXTENSION -> Optional.of(new Detour.AskExtension(words));
            case GRANT_EXTENSION -> Optional.of(new Detour.GrantExtension(words));
            case ASK_PARKING -> Optional.of(new Detour.AskParking(words));
            case PARK ->
                chosen(Detour.ParkReason.class)
                        .filter(_ -> review != null)
                        .map(why -> new Detour.Park(why, startOf(Objects.requireNonNull(review), zone), words));
            case RESUME -> Optional.of(new Detour.Resume(words));
            case ASK_GIVE_BACK -> Optional.of(new Detour.AskGiveBack(words));
            case ASK_ADMISSION -> Optional.ofNullable(office).map(to -> new Detour.AskAdmission(to, words));
            case ADMIT -> Optional.of(new Detour.Admit(words));
            case DECLINE -> Optional.of(new Detour.Decline(words));
            case VOID -> chosen(Detour.VoidReason.class).map(why -> new Detour.Void(why, words));
            case TRANSFER_UP -> Optional.of(new Detour.TransferUp(words));
            case TRANSFER_DOWN -> Optional.of(new Detour.TransferDown(words));
            case OBJECT -> Optional.of(new Detour.Objection(words));
            case UPHOLD -> Optional.of(new Detour.Uphold(words));
            case DISMISS -> Optional.of(new Detour.Dismiss(words));
            case REOPEN -> Optional.of(new Detour.Reopen(words));
            case SELF_HANDLE -> Optional.of(new Detour.SelfHandle(words));
            case PASS_ON -> Optional.of(new Detour.PassOn(words));
            case ASSIST -> Optional.ofNullable(office).map(to -> new Detour.Assist(to, words));
            case ANSWER -> Optional.of(new Detour.Answer(words));
            case RELEASE -> Optional.of(new Detour.Release(words));
            case VISIT -> chosen(Detour.VisitOutcome.class).map(what -> new Detour.Visit(what, words));
            case SEPARATE -> Optional.of(new Detour.Separate(words));
            case REJOIN -> Optional.of(new Bond.Rejoin(words));
            default -> Optional.empty();
        };
    }

    private <E extends Enum<E>> Optional<E> chosen(Class<E> reasons) {
        return Stream.of(reasons.getEnumConstants())
                .filter(each -> each.name().equals(reason))
                .findFirst();
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
