package gezhi.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as the register has them, without what is sealed.
 *
 * @param organization the one organization that has the relation
 * @param organizationName empty when the reader may not know it
 * @param joinedOn the day on which they became a probationary member
 * @param fullOn the day on which they became a full member; null while on probation
 * @param probationUntil null for full members
 * @param birthYear out of the identity number
 * @param residence code of the grid or unit where they live, empty when not placed
 * @param registeredAt the community's organization that counts on them too; null for none
 * @param shownOn the day of their consent that name, posts and pledge be public; null: they are not
 * @param person their own account, null when they have none
 * @param endedOn the first day on which they are no member of this city's organizations; null while they are
 * @param version grows with each change
 */
public record Member(
        UUID id,
        String name,
        UUID organization,
        String organizationName,
        MemberKind kind,
        LocalDate joinedOn,
        @Nullable LocalDate fullOn,
        @Nullable LocalDate probationUntil,
        MemberState state,
        int birthYear,
        String residence,
        String residenceName,
        @Nullable UUID registeredAt,
        String registeredName,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate shownOn,
        String posts,
        String pledge,
        @Nullable UUID person,
        @Nullable LocalDate endedOn,
        int version) {

    /** True while they are a member here. */
    public boolean belongs() {
        return endedOn == null;
    }

    /**
     * What a keeper says about a member. Of {@code identity}, {@code phone} and {@code address} an empty one leaves what is there as it is;
     * a masked one is refused.
     *
     * @param name 1 to 50 characters
     * @param shown with their consent, name, posts and pledge are public
     */
    public record Draft(
            String name,
            @Nullable UUID organization,
            @Nullable MemberKind kind,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate fullOn,
            @Nullable LocalDate probationUntil,
            @Nullable MemberState state,
            String residence,
            @Nullable UUID registeredAt,
            boolean shown,
            String posts,
            String pledge,
            String identity,
            String phone,
            String address) {}

    /** What is sealed, in clear; empty where nothing is known. */
    public record Secrets(String identity, String phone, String address) {}

    /** Why somebody is no member here any more. */
    public enum Ending {
        /** The relation went to an organization outside this installation. */
        LEFT_THE_CITY,
        DIED,
        REMOVED,
        BY_MISTAKE;

        public String messageKey() {
            return "membership.ending." + name();
        }
    }
}
