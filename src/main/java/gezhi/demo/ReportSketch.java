package gezhi.demo;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.Registering;
import gezhi.bodies.Standing;
import gezhi.membership.Member;
import gezhi.membership.MemberKind;
import gezhi.membership.MemberState;
import gezhi.platform.Ids;
import gezhi.territory.NewDivision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A city made up so that the registers yield the figures of a report: its divisions, organizations and members, in memory. Names of people and, where
 * no real list is shipped, of places say that they are made up. Pure: no Spring, no SQL.
 */
final class ReportSketch {
    static final LocalDate FROM = LocalDate.of(2021, 7, 1);

    /** A year that every birth year of a made-up identity number is far enough from. */
    private static final LocalDate JOINED = LocalDate.of(2018, 7, 1);

    private static final int DIGITS_OF_A_PREFECTURE = 4;

    private final String city;
    private final String name;
    private final int firstMember;
    private final List<NewDivision> divisions = new ArrayList<>();
    private final List<Registering.New> bodies = new ArrayList<>();
    private final List<Standing.Fresh> standings = new ArrayList<>();
    private final List<Member.Draft> members = new ArrayList<>();

    /** @param firstMember number of the first member; two cities of one installation share none */
    ReportSketch(String city, String name, int firstMember) {
        this.city = city;
        this.name = name;
        this.firstMember = firstMember;
    }

    String city() {
        return city;
    }

    String name() {
        return name;
    }

    List<NewDivision> divisions() {
        return divisions;
    }

    List<Registering.New> bodies() {
        return bodies;
    }

    List<Standing.Fresh> standings() {
        return standings;
    }

    List<Member.Draft> members() {
        return members;
    }

    /** A division under another, by its number from 1 on; its code. */
    String divide(String parent, int number, String called) {
        String format = parent.length() == DIGITS_OF_A_PREFECTURE ? "%s%02d" : "%s%03d";
        String code = String.format(Locale.ROOT, format, parent, number);
        divisions.add(new NewDivision(code, called));
        return code;
    }

    /** One whose code is known. */
    void divide(String code, String called) {
        divisions.add(new NewDivision(code, called));
    }

    /** An organization that stands for the division in which it sits. */
    UUID organ(BodyKind kind, String called, String division, @Nullable UUID above) {
        UUID id = body(kind, called, division, above);
        standings.add(new Standing.Fresh(division, id, FROM));
        return id;
    }

    /** A body that stands for nothing. */
    UUID body(BodyKind kind, String called, String seat, @Nullable UUID above) {
        UUID id = Ids.next();
        bodies.add(new Registering.New(id, new Body.Draft(kind, called, seat, above, "", true, FROM)));
        return id;
    }

    /**
     * A full member.
     *
     * @param residence code of a grid or unit, empty for none
     * @param community organization that counts on them beside their own; null for none
     */
    void member(UUID organization, MemberState state, String residence, @Nullable UUID community, String posts) {
        members.add(draft(firstMember + members.size(), organization, state, residence, community, posts));
    }

    /** @param number of the member, its own in the installation */
    static Member.Draft draft(
            int number,
            UUID organization,
            MemberState state,
            String residence,
            @Nullable UUID community,
            String posts) {
        return new Member.Draft(
                "演示党员" + DemoMembers.spoken(number),
                organization,
                MemberKind.FULL,
                JOINED,
                JOINED.plusYears(1),
                null,
                state,
                residence,
                community,
                false,
                posts,
                "",
                DemoMembers.identity(number),
                "",
                "");
    }

    /** How many of {@code all} the one at {@code at} gets, the first ones one more. */
    static int share(int all, int among, int at) {
        return all / among + (at < all % among ? 1 : 0);
    }
}
