package gezhi.cases.loop;

import gezhi.cases.forms.Flaw;
import gezhi.platform.Role;
import java.util.List;
import java.util.Set;

/** Why a deed was not done. Each is something the person can understand and act on; none is a fault of the program. */
public sealed interface Refusal extends Verdict {

    /** The case is no longer, or not yet, at a step where this can be done. */
    record NotYourStep(Step at, Action.Kind action) implements Refusal {}

    /** Others do this. */
    record NotYourRole(Action.Kind action, Set<Role> who) implements Refusal {}

    /** The place lies outside the person's part of the city. */
    record NotYourPlace(String division) implements Refusal {}

    /** Another office has the case. */
    record NotYourOffice() implements Refusal {}

    /** On no duty list of the community: the desk of {@code desk}, or one above it, decides on admission first. */
    record NotAdmitted(String desk) implements Refusal {}

    /** The office is not one of a community, or the matter is on its duty list. */
    record AdmissionNotNeeded() implements Refusal {}

    /** Who asks for admission does not grant it. */
    record AskerMayNotAdmit() implements Refusal {}

    /** Only the person who sent it to the office may take it back. */
    record NotYourDispatch() implements Refusal {}

    /** What was sent can be taken back for {@code minutes} only: the office may have set out. */
    record TooLateToRecall(long minutes) implements Refusal {}

    /** Only the person who reported it may do this. */
    record NotYourReport() implements Refusal {}

    /** Who handled a case, or works in the office that handled it, may not verify it. */
    record HandlerMayNotVerify() implements Refusal {}

    /** The case has moved since the person looked at it. */
    record StaleVersion(int seen, int now) implements Refusal {}

    /** A text that this deed needs is empty or longer than 4,000 characters. */
    record WordsMissing(Action.Kind action) implements Refusal {}

    /** A rating is 1 to 5. */
    record RatingOutOfRange(int rating) implements Refusal {}

    /** No rule says how long a case of this category may take. */
    record NoAllowance(String category) implements Refusal {}

    /** The deadline would reach into a year whose public holidays have not been entered. */
    record NoCalendar(int year) implements Refusal {}

    /** The desk of another division is in charge. */
    record NotYourDesk(String desk) implements Refusal {}

    /** Who took a decision does not decide on the objection to it. */
    record DeciderMayNotDecide() implements Refusal {}

    /** Time is given before the deadline, not after. */
    record DeadlinePassed() implements Refusal {}

    /** The rule gives more time once; after that somebody decides. */
    record ExtendedBefore() implements Refusal {}

    /** The first extension needs no asking. */
    record ExtensionIsFree() implements Refusal {}

    /** Nothing was decided that could be objected to. */
    record NothingDecided() implements Refusal {}

    /** The decision is too old to begin again. */
    record WindowClosed() implements Refusal {}

    /** No photo of the case is one that everybody sees or saw. */
    record NoPublicPhoto() implements Refusal {}

    /** Something waits for an answer already. */
    record AskedAlready() implements Refusal {}

    /** Nothing of the kind was asked, or it has been answered. */
    record NothingAsked() implements Refusal {}

    /** A review lies after now and at most {@code days} ahead. */
    record ReviewOutOfRange(int days) implements Refusal {}

    /** An office that helps has neither answered nor been released. */
    record HelpIsOpen() implements Refusal {}

    /** The office has the case itself, or helps already. */
    record HelpsAlready() implements Refusal {}

    /** A case is related to another one. */
    record SameCase() implements Refusal {}

    /** What was done on the spot is passed on; what an office did is reworked. */
    record NotSo() implements Refusal {}

    /** What is done on the spot shows what it was like, with so many photos at least. */
    record NoPhotosBefore(int needed) implements Refusal {}

    /** What is done on the spot shows what it is like now, with so many photos at least. */
    record NoPhotosAfter(int needed) implements Refusal {}

    /** There is no desk above, or none below on the way to the place. */
    record NoSuchDesk() implements Refusal {}

    /** The other case has ended or is merged itself, or others are merged into this one. */
    record NoSuchParent() implements Refusal {}

    /** Replies to the questions of the category are missing or do not fit. */
    record BadReplies(List<Flaw> flaws) implements Refusal {
        public BadReplies {
            flaws = List.copyOf(flaws);
        }
    }

    /** A case is split into two to five. */
    record NotSeveral() implements Refusal {}

    record NoSuchCase() implements Refusal {}

    record NoSuchCategory(String category) implements Refusal {}

    record NoSuchOffice() implements Refusal {}

    record NoSuchPlace() implements Refusal {}
}
